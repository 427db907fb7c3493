package theriac.catalog.drug;

import org.jspecify.annotations.Nullable;

/// Whom a drug may harm, and what the source says to do about it.
///
/// @param condition what the patient has, as a slug such as `epilepsy`; given for [Group#CONDITION] alone
/// @param age given for [Group#AGE], and with other groups where the source narrows them
public record Precaution(
        Group group, @Nullable String condition, @Nullable Band age, Level level, String advice, Source source) {

    /// What makes the patient one to be careful with.
    public enum Group implements Kebab {
        CONDITION,
        AGE,
        PREGNANCY,
        BREASTFEEDING
    }

    /// How strongly the source speaks.
    public enum Level implements Kebab {
        CONTRAINDICATED,
        AVOID,
        CAUTION
    }

    public Precaution {
        if ((group == Group.CONDITION) != (condition != null)) {
            throw new IllegalArgumentException("a precaution names a condition when it is about one, and only then");
        }
        if (condition != null) {
            Slug.checked(condition, "a condition");
        }
        if (group == Group.AGE && age == null) {
            throw new IllegalArgumentException("a precaution by age names the ages");
        }
        if (advice.isBlank()) {
            throw new IllegalArgumentException("a precaution says what to do");
        }
        source.bearing("a precaution");
    }
}
