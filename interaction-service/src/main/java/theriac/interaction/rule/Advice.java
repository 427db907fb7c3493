package theriac.interaction.rule;

import java.util.List;

/// What a rule tells the prescriber.
///
/// @param mechanism why it happens
/// @param expectedReactions what may happen, as reaction terms
/// @param management what to do
public record Advice(String mechanism, List<String> expectedReactions, String management) {

    public Advice {
        expectedReactions = List.copyOf(expectedReactions);
    }
}
