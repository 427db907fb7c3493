package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.ReactionTerms;
import theriac.patientreference.PatientReference;

/// Turns what a report says into a case that can be counted and linked, and says what it could not recognise.
@ApplicationScoped
public class CaseCoding {

    private final DrugNames drugNames;
    private final ReactionTerms reactionTerms;
    private final PatientLinks patientLinks;

    CaseCoding(DrugNames drugNames, ReactionTerms reactionTerms, PatientLinks patientLinks) {
        this.drugNames = drugNames;
        this.reactionTerms = reactionTerms;
        this.patientLinks = patientLinks;
    }

    /// The case that a report makes under this heading.
    SafetyCase caseOf(CaseHeading heading, CaseReport report) {
        var content = report.content();
        return new SafetyCase(
                heading,
                content.facts(),
                patientOf(report),
                content.drugs().stream().map(this::coded).toList(),
                content.reactions().stream().map(this::coded).toList());
    }

    /// The same case with the drugs recognised that can be by now.
    SafetyCase recoded(SafetyCase known) {
        return new SafetyCase(
                known.heading().revised(),
                known.facts(),
                known.patient(),
                known.drugs().stream().map(this::recoded).toList(),
                known.reactions(),
                known.withdrawal());
    }

    /// What the sender should know about a report that is good enough to keep.
    List<Notice> noticesOn(CaseReport report) {
        var content = report.content();
        List<Notice> notices = new ArrayList<>();
        if (content.patient().isPresent() && patientOf(report).isEmpty()) {
            notices.add(new Notice(
                    "/patient/identifier/system",
                    "is not the system that links for this sender: the identifier is kept encrypted, and the case is"
                            + " linked to no patient"));
        }
        for (int i = 0; i < content.drugs().size(); i++) {
            if (coded(content.drugs().get(i)).drug().isEmpty()) {
                notices.add(new Notice("/drugs/" + i, "is not recognised as a drug of the catalog: kept as written"));
            }
        }
        for (int i = 0; i < content.reactions().size(); i++) {
            if (coded(content.reactions().get(i)).term().isEmpty()) {
                notices.add(new Notice("/reactions/" + i, "is not recognised as a reaction term: kept as written"));
            }
        }
        return notices;
    }

    private Optional<PatientReference> patientOf(CaseReport report) {
        return report.content()
                .patient()
                .flatMap(identifier -> patientLinks.referenceOf(report.number().sender(), identifier));
    }

    private CodedDrug coded(DrugMention mention) {
        return new CodedDrug(mention, drugNames.find(mention.keys()));
    }

    private CodedReaction coded(ReactionMention mention) {
        return new CodedReaction(mention, reactionTerms.find(mention.term()));
    }

    private CodedDrug recoded(CodedDrug known) {
        return known.drug().isPresent() ? known : coded(known.mention());
    }
}
