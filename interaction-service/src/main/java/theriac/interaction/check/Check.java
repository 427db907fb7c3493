package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.dose.JudgeDoses;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.Freshness.Behind;
import theriac.interaction.drug.Freshness.Current;
import theriac.interaction.drug.Freshness.Silent;

/// One check from beginning to end: plain Java that takes no lock and asks nobody.
final class Check {

    private Check() {}

    /// For a site that has changed nothing.
    static CheckResult of(MedicationList list, Knowledge knowledge, Freshness freshness) {
        return of(list, knowledge, freshness, ForSite.UNCHANGED);
    }

    static CheckResult of(MedicationList list, Knowledge knowledge, Freshness freshness, ForSite site) {
        var reading = Reading.of(list, knowledge.drugs());
        var medicines = reading.medicines();
        var findings = CompiledEvaluation.of(
                reading,
                list.patient(),
                knowledge.compiled(),
                new SiteWishes(site.rules(), knowledge.drugs().day()));
        var doses = DoseNotes.answers(
                list,
                medicines,
                new JudgeDoses(list.patient(), knowledge.drugs().day()));
        var notChecked = new ArrayList<NotChecked>();
        notChecked.addAll(notesOn(freshness));
        notChecked.addAll(notesOn(knowledge));
        notChecked.addAll(site.notes());
        notChecked.addAll(reading.notes());
        notChecked.addAll(PatientNotes.on(list.patient(), knowledge));
        notChecked.addAll(Doubts.notes(findings.doubts()));
        notChecked.addAll(DoseNotes.notes(doses));
        return new CheckResult(
                Alerts.of(findings.found()),
                findings.siteNotes(),
                site.associations().on(reading, knowledge.compiled()),
                doses.stream().flatMap(answer -> answer.findings().stream()).toList(),
                SedativeLoad.of(medicines, list.patient()),
                DuplicateTherapy.in(medicines),
                List.copyOf(notChecked),
                reading.understood(),
                knowledge.basis());
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
