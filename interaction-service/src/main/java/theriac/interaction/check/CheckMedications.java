package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.check.CheckResult.CheckedAgainst;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.dose.JudgeDoses;
import theriac.interaction.drug.DrugView;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.Freshness.Behind;
import theriac.interaction.drug.Freshness.Current;
import theriac.interaction.drug.Freshness.Silent;
import theriac.interaction.rule.InteractionRule;

/// Checks a list of medications against the knowledge of the moment. Takes no lock and asks no database.
@ApplicationScoped
public class CheckMedications {

    private final CurrentKnowledge knowledge;
    private final DrugView drugs;

    CheckMedications(CurrentKnowledge knowledge, DrugView drugs) {
        this.knowledge = knowledge;
        this.drugs = drugs;
    }

    /// Finds what the medications do together, and names what it could not check.
    public CheckResult check(MedicationList list) {
        return check(list, knowledge.now(), drugs.freshness());
    }

    static CheckResult check(MedicationList list, Knowledge knowledge, Freshness freshness) {
        var reading = Reading.of(list, knowledge.drugs());
        var medicines = reading.medicines();
        var findings = PlainEvaluation.of(reading, list.patient(), knowledge.rules());
        var doses = DoseNotes.answers(
                list,
                medicines,
                new JudgeDoses(list.patient(), knowledge.drugs().day()));
        var notChecked = new ArrayList<NotChecked>();
        notChecked.addAll(notesOn(freshness));
        notChecked.addAll(notesOn(knowledge));
        notChecked.addAll(reading.notes());
        notChecked.addAll(PatientNotes.on(list.patient(), knowledge));
        notChecked.addAll(Doubts.notes(findings.doubts()));
        notChecked.addAll(DoseNotes.notes(doses));
        return new CheckResult(
                Alerts.of(findings.found()),
                doses.stream().flatMap(answer -> answer.findings().stream()).toList(),
                SedativeLoad.of(medicines, list.patient()),
                DuplicateTherapy.in(medicines),
                List.copyOf(notChecked),
                reading.understood(),
                basis(knowledge));
    }

    private static CheckedAgainst basis(Knowledge knowledge) {
        return new CheckedAgainst(
                knowledge.drugs().day(),
                knowledge.drugs().size(),
                knowledge.rules().stream().map(InteractionRule::key).toList());
    }

    private static List<NotChecked> notesOn(Freshness freshness) {
        return switch (freshness) {
            case Current() -> List.of();
            case Behind(long changes) ->
                List.of(NotChecked.of(
                        Reason.CATALOG_BEHIND,
                        "the latest changes of the drug catalog",
                        "The drug catalog has not been read to its end yet (" + changes
                                + " known changes are missing), so the answer may rest on outdated drugs."));
            case Silent(var silentFor) ->
                List.of(NotChecked.of(
                        Reason.CATALOG_SILENT,
                        "the latest changes of the drug catalog",
                        "The event broker has not answered for " + silentFor.toSeconds()
                                + " seconds, so changes of the drug catalog may have been missed."));
        };
    }

    private static List<NotChecked> notesOn(Knowledge knowledge) {
        return knowledge.silent().stream()
                .map(subject -> NotChecked.of(
                        Reason.NO_RULE_IN_FORCE,
                        subject.headline(),
                        "No rule on this subject is in force on "
                                + knowledge.drugs().day() + "."))
                .toList();
    }
}
