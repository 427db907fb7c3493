package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.patientreference.PatientReference;

/// Turns what a report says into a case that can be counted and linked, and says what it could not recognise.
@ApplicationScoped
public class CaseCoding {

    private final DrugCoding drugs;
    private final ReactionCoding reactions;
    private final PatientLinks patientLinks;

    CaseCoding(DrugCoding drugs, ReactionCoding reactions, PatientLinks patientLinks) {
        this.drugs = drugs;
        this.reactions = reactions;
        this.patientLinks = patientLinks;
    }

    /// The case that a report makes under this heading.
    SafetyCase caseOf(CaseHeading heading, CaseReport report) {
        var content = report.content();
        var sender = report.number().sender();
        return new SafetyCase(
                heading,
                content.facts().withAlcohol(AlcoholRecorded.in(content.drugs(), content.reactions())),
                patientOf(report),
                content.drugs().stream().map(drug -> drugs.coded(drug, sender)).toList(),
                content.reactions().stream()
                        .map(reaction -> reactions.coded(reaction, sender))
                        .toList());
    }

    /// The same case with its drugs and reactions recognised as they are by now.
    SafetyCase recoded(SafetyCase known) {
        var sender = known.heading().number().sender();
        return new SafetyCase(
                known.heading().revised(),
                known.facts(),
                known.patient(),
                known.drugs().stream().map(drug -> drugs.recoded(drug, sender)).toList(),
                known.reactions().stream()
                        .map(reaction -> reactions.recoded(reaction, sender))
                        .toList(),
                known.withdrawal());
    }

    /// Whether a reaction is coded otherwise now, wherever it was reported. What a person decided for a hospital
    /// may be, so that its cases have to be looked at.
    public boolean isCodedOtherwise(CodedReaction known) {
        return reactions.isCodedOtherwise(known);
    }

    /// What the sender should know about a report that is good enough to keep.
    ///
    /// @param state what [#caseOf] made of it
    static List<Notice> noticesOn(CaseReport report, SafetyCase state) {
        List<Notice> notices = new ArrayList<>();
        if (report.content().patient().isPresent() && state.patient().isEmpty()) {
            notices.add(new Notice(
                    "/patient/identifier/system",
                    "is not the system that links for this sender: the identifier is kept encrypted, and the case is"
                            + " linked to no patient"));
        }
        for (int i = 0; i < state.drugs().size(); i++) {
            if (state.drugs().get(i).drug().isEmpty()) {
                notices.add(new Notice("/drugs/" + i, "is not recognised as a drug of the catalog: kept as written"));
            }
        }
        for (int i = 0; i < state.reactions().size(); i++) {
            if (!state.reactions().get(i).isRecognised()) {
                notices.add(new Notice("/reactions/" + i, "is not recognised as a reaction term: kept as written"));
            }
        }
        return notices;
    }

    /// The patients whom these reports are about, as far as their identifiers link.
    Set<PatientReference> patientsOf(List<CaseReport> reports) {
        return reports.stream().flatMap(report -> patientOf(report).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<PatientReference> patientOf(CaseReport report) {
        return report.content()
                .patient()
                .flatMap(identifier -> patientLinks.referenceOf(report.number().sender(), identifier));
    }
}
