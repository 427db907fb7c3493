package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

/// What a report says.
///
/// @param drugs at least one
/// @param reactions at least one
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
        if (drugs.isEmpty() || reactions.isEmpty()) {
            throw new IllegalArgumentException("a report names at least one drug and one reaction");
        }
    }

    /// Says nothing of what is confidential.
    @Override
    public String toString() {
        return "ReportContent[confidential]";
    }
}
