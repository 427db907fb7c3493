package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

import theriac.patientreference.PatientReference;

/// A case as the platform keeps it: what the latest version of its report says, coded, without what is confidential.
///
/// @param patient who it is about, where the sender's identifier links
public record SafetyCase(
        CaseHeading heading,
        CaseFacts facts,
        Optional<PatientReference> patient,
        List<CodedDrug> drugs,
        List<CodedReaction> reactions) {

    public SafetyCase {
        drugs = List.copyOf(drugs);
        reactions = List.copyOf(reactions);
    }

    public CaseId id() {
        return heading.id();
    }
}
