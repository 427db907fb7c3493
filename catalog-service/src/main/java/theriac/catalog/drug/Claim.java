package theriac.catalog.drug;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// One statement of one source about a subject, kept even where another source says otherwise.
///
/// @param drug whom it is about; absent for a statement about no single drug
/// @param subject what of the drug it is about, such as `multiple sclerosis`
/// @param value the figure that it states, if it does
/// @param reading what was read in it, for comparing it with others
public record Claim(
        ClaimId id,
        @Nullable DrugId drug,
        Topic topic,
        String subject,
        String statement,
        @Nullable ClaimedValue value,
        ClaimReading reading,
        Source source) {

    /// What a claim is about, by the questions that people ask of a drug.
    public enum Topic implements Kebab {
        MECHANISM,
        CLASS,
        BRAND,
        INDICATION,
        OFF_LABEL,
        EFFECTIVENESS,
        DOSAGE_FORM,
        STRENGTH,
        DOSING,
        OVERDOSE,
        INTERACTION,
        PRECAUTION,
        WITHDRAWAL,
        DEPENDENCE,
        TOLERANCE,
        SIDE_EFFECT,
        COST,
        SUPPLY,
        EPIDEMIOLOGY,
        /// What an authority wants read before anything else.
        BOXED_WARNING,
        CONTRAINDICATION,
        /// Pregnancy, lactation, children, the old.
        SPECIFIC_POPULATION,
        STORAGE
    }

    public Claim {
        if (subject.isBlank() || statement.isBlank()) {
            throw new IllegalArgumentException("a claim has a subject and a statement");
        }
    }
    /// A claim in which nothing was read yet.
    public Claim(
            ClaimId id,
            @Nullable DrugId drug,
            Topic topic,
            String subject,
            String statement,
            @Nullable ClaimedValue value,
            Source source) {
        this(id, drug, topic, subject, statement, value, ClaimReading.NONE, source);
    }

    /// Claims in the order of their ids.
    public static List<Claim> inOrder(Collection<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(claim -> claim.id().value()))
                .toList();
    }
}
