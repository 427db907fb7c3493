package theriac.catalog.drug;

import org.jspecify.annotations.Nullable;

/// How a drug is dosed by one route for one group of patients.
///
/// @param id stable within the drug, such as `oral-adult`
/// @param route `oral`, `intrathecal` and so on; amounts of different routes are never compared
/// @param note what the numbers cannot say, in one sentence
public record DoseRule(
        String id,
        String route,
        Patients patients,
        Advice advice,
        Dosing dosing,
        @Nullable String note,
        Source source) {

    /// What the source advises for these patients.
    public enum Advice implements Kebab {
        USE,
        REDUCE,
        AVOID
    }

    /// Whom a rule is for; what is absent does not matter.
    ///
    /// @param renalFunction the kidney function, by the measure that the source names
    /// @param hepaticFunction the liver function, by the measure that the source names, such as `child-pugh-score`
    /// @param onDialysis whether they are on dialysis, whatever the measured kidney function
    public record Patients(
            @Nullable Band age,
            @Nullable Band renalFunction,
            @Nullable Band hepaticFunction,
            @Nullable Boolean onDialysis) {

        /// Everyone.
        public static final Patients ALL = new Patients(null, null, null, null);
    }

    public DoseRule {
        Slug.checked(id, "a dose rule's id");
        Slug.checked(route, "a route");
        source.bearing("a dose rule");
    }
}
