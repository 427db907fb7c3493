package theriac.contracts.catalog;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.Rules.Band;
import theriac.contracts.catalog.Rules.Quantity;
import theriac.contracts.catalog.Rules.Source;

/// What a [DrugV1.Version] says about how, and for whom, a drug is used.
public final class Use {

    private Use() {}

    /// What a drug is used for.
    ///
    /// @param condition what is treated, such as `spasticity of multiple sclerosis`
    /// @param status `labelled`, where the source's jurisdiction is, or `off-label`
    /// @param route absent when the source speaks of all routes
    public record Indication(
            String condition,
            String status,
            @Nullable String route,
            @Nullable String note,
            Source source) {}

    /// A product in which a drug is given.
    ///
    /// @param name as who orders it would say, such as `baclofen 10 mg tablet`
    /// @param form a slug such as `tablet`
    /// @param strength in one unit of the form, or in `perVolume` of a liquid
    /// @param perVolume in mL; absent for solid forms
    /// @param rxcui RxNorm's code of exactly this strength and form
    public record Product(
            String name,
            String form,
            String route,
            Quantity strength,
            @Nullable Quantity perVolume,
            @Nullable String rxcui,
            Source source) {}

    /// Whom a drug may harm.
    ///
    /// @param group `condition`, `age`, `pregnancy` or `breastfeeding`
    /// @param condition a slug such as `epilepsy`, for the group `condition`
    /// @param level `contraindicated`, `avoid` or `caution`
    public record Precaution(
            String group,
            @Nullable String condition,
            @Nullable Band age,
            String level,
            String advice,
            Source source) {}

    /// What to do, or to look for, in a situation that every user may come into.
    ///
    /// @param topic `food`, `administration`, `missed-dose`, `overdose-response`, `tolerance-sign` or
    ///   `tolerance-response`
    public record Guidance(String topic, @Nullable String route, String text, Source source) {}
}
