package theriac.adverseevent.codingqueue.rest;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.Suggestion;
import theriac.adverseevent.codingqueue.UnmatchedText;

/// A text that was not recognised.
///
/// @param text as one of the reports has it; confidential where it is a hospital's
/// @param cases how many open cases use it
/// @param proposal what it means but for a slip of the pen: shown with its cases, and counted nowhere before
///   someone confirms it
/// @param suggestions what it may mean, the most alike first
@Schema(name = "UnmatchedText", examples = """
        {
          "kind": "drug",
          "text": "Baklofen",
          "cases": 12,
          "proposal": { "target": "baclofen", "name": "baclofen", "score": 0.88 },
          "suggestions": [{ "target": "baclofen", "name": "baclofen", "score": 0.88 }]
        }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnmatchedTextBody(
        String kind, String text, long cases, @Nullable SuggestionBody proposal, List<SuggestionBody> suggestions) {

    /// What a text may mean.
    ///
    /// @param target the id of a drug, or a reaction term
    /// @param name the name that it is spelled like
    /// @param score 1 would be the same spelling
    @Schema(name = "CodingSuggestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionBody(String target, @Nullable String name, BigDecimal score) {

        static SuggestionBody of(Suggestion<String> suggestion) {
            return new SuggestionBody(
                    suggestion.target(), suggestion.name().key(), UnmatchedTextBody.score(suggestion.score()));
        }
    }

    static UnmatchedTextBody of(UnmatchedText unmatched, List<Suggestion<String>> suggestions) {
        return new UnmatchedTextBody(
                unmatched.kind().code(),
                unmatched.reported(),
                unmatched.cases(),
                unmatched
                        .proposal()
                        .map(proposal -> new SuggestionBody(proposal.target(), null, score(proposal.score())))
                        .orElse(null),
                suggestions.stream().map(SuggestionBody::of).toList());
    }

    static BigDecimal score(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
