package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

/// What a report says.
///
/// What is enough for a case is said by [CaseReport].
///
/// @param narrative free text, confidential
public record ReportContent(
        Optional<PatientIdentifier> patient,
        CaseFacts facts,
        List<DrugMention> drugs,
        List<ReactionMention> reactions,
        Optional<String> narrative) {

    /// The most drugs, and the most reactions, that one report may name.
    public static final int MAX_MENTIONS = 500;

    public ReportContent {
        drugs = List.copyOf(drugs);
        reactions = List.copyOf(reactions);
    }

    /// Whether it tells what a case takes: a drug, and a reaction or a special situation.
    public boolean isEnoughForACase() {
        return !drugs.isEmpty() && !(reactions.isEmpty() && facts.situations().isEmpty());
    }

    /// Says nothing of what is confidential.
    @Override
    public String toString() {
        return "ReportContent[confidential]";
    }
}
