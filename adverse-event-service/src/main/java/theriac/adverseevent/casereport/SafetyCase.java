package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

import theriac.patientreference.PatientReference;

/// A case as the platform keeps it: what the latest version of its report says, coded, without what is
/// confidential.
///
/// @param patient who it is about, where the sender's identifier links
/// @param withdrawal present when it is a suspected withdrawal
public record SafetyCase(
        CaseHeading heading,
        CaseFacts facts,
        Optional<PatientReference> patient,
        List<CodedDrug> drugs,
        List<CodedReaction> reactions,
        Optional<SuspectedWithdrawal> withdrawal) {

    public SafetyCase {
        drugs = List.copyOf(drugs);
        reactions = List.copyOf(reactions);
    }

    /// A case that is linked to no alert yet.
    public SafetyCase(
            CaseHeading heading,
            CaseFacts facts,
            Optional<PatientReference> patient,
            List<CodedDrug> drugs,
            List<CodedReaction> reactions) {
        this(heading, facts, patient, drugs, reactions, Optional.empty());
    }

    public CaseId id() {
        return heading.id();
    }

    /// The same case as it stands to the alerts of its patient.
    public SafetyCase suspecting(Optional<SuspectedWithdrawal> suspected) {
        return new SafetyCase(heading, facts, patient, drugs, reactions, suspected);
    }

    /// The same case with its reactions coded so.
    public SafetyCase coded(List<CodedReaction> otherwise) {
        return new SafetyCase(heading, facts, patient, drugs, otherwise, withdrawal);
    }

    /// The same case as a new revision that neither tells who the patient is nor leads to it: without its reference
    /// and the link to its alert, and with the age told coarsely.
    public SafetyCase deidentified() {
        return new SafetyCase(
                heading.revised(), facts.deidentified(), Optional.empty(), drugs, reactions, Optional.empty());
    }

    /// The same case as a new revision that is counted as another case, or for itself again.
    SafetyCase countedAs(Optional<CaseId> other) {
        return new SafetyCase(heading.countedAs(other), facts, patient, drugs, reactions, withdrawal);
    }

    /// The same case at a revision that no reader has seen.
    public SafetyCase raisedTo(long higher) {
        return new SafetyCase(heading.raisedTo(higher), facts, patient, drugs, reactions, withdrawal);
    }

    /// The same case as a new revision, which no sender caused.
    SafetyCase revised() {
        return new SafetyCase(heading.revised(), facts, patient, drugs, reactions, withdrawal);
    }
}
