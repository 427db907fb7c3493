package theriac.catalog.drug;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What an editor of the catalog reads in a claim's statement, for machines that compare claims. The statement itself
/// stays as it is.
///
/// @param population whom the claim is about, such as `children`; absent when the source does not limit it
/// @param comparedWith what the source compares with, such as `other muscle relaxants`
/// @param asserts what the claim answers to propositions
/// @param concerns the conditions and substances that a use or a caution is about, where the subject does not say it
public record ClaimReading(
        @Nullable String population, @Nullable String comparedWith, List<Assertion> asserts, List<String> concerns) {

    /// Of a claim in which nothing was read yet.
    public static final ClaimReading NONE = new ClaimReading(null, null, List.of(), List.of());

    public ClaimReading {
        asserts = List.copyOf(asserts);
        concerns = List.copyOf(concerns);
        if (asserts.stream().map(Assertion::proposition).distinct().count() < asserts.size()) {
            throw new IllegalArgumentException("a claim answers each proposition once");
        }
        if (isBlank(population) || isBlank(comparedWith) || concerns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("what is read in a claim is not blank");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text != null && text.isBlank();
    }
}
