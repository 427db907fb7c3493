package theriac.interaction.alert;

import java.util.List;
import java.util.Optional;

/// Which safety cases were linked to alerts, by each case's latest revision.
public interface LinkedCases {

    /// Takes what cases say of their links; what is older than what is known changes nothing.
    void take(List<CaseLink> links);

    /// What a case says.
    sealed interface CaseLink {

        /// One revision of it.
        ///
        /// @param alert the alert it is linked to; empty when to none, or when the case counts nowhere
        /// @param isAboutPatient whether it can have a link at all: public cases have no patient
        record Told(String caseId, long revision, Optional<String> alert, boolean isAboutPatient) implements CaseLink {}

        /// It is to be forgotten.
        record Forgotten(String caseId) implements CaseLink {}
    }
}
