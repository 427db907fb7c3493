package theriac.signaldetection.index;

import java.util.Optional;
import java.util.Set;

/// Which cases are looked at. Every restriction must hold; of the values of one restriction one is enough, and an
/// empty set restricts nothing. A case of which a restricted property is not known is outside.
///
/// @param age in completed years
/// @param years of the first reaction
/// @param seriousness criteria of which a case meets at least one
/// @param prompted whether cases that a watch asked for are looked at as well; screens leave them out
public record Subgroup(
        Optional<Range> age,
        Set<Sex> sexes,
        Set<String> countries,
        Optional<Range> years,
        Set<Seriousness> seriousness,
        Set<String> reporters,
        Set<Alcohol> alcohol,
        Set<String> backgrounds,
        boolean prompted) {

    /// Every case but those that a watch asked for.
    public static final Subgroup EVERYONE = new Subgroup(
            Optional.empty(), Set.of(), Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    public Subgroup {
        sexes = Set.copyOf(sexes);
        countries = Set.copyOf(countries);
        seriousness = Set.copyOf(seriousness);
        reporters = Set.copyOf(reporters);
        alcohol = Set.copyOf(alcohol);
        backgrounds = Set.copyOf(backgrounds);
    }

    public Subgroup aged(Range age) {
        return new Subgroup(
                Optional.of(age), sexes, countries, years, seriousness, reporters, alcohol, backgrounds, prompted);
    }

    public Subgroup ofSex(Sex... sexes) {
        return new Subgroup(
                age, Set.of(sexes), countries, years, seriousness, reporters, alcohol, backgrounds, prompted);
    }

    public Subgroup in(String... countries) {
        return new Subgroup(
                age, sexes, Set.of(countries), years, seriousness, reporters, alcohol, backgrounds, prompted);
    }

    public Subgroup during(Range years) {
        return new Subgroup(
                age, sexes, countries, Optional.of(years), seriousness, reporters, alcohol, backgrounds, prompted);
    }

    public Subgroup serious(Seriousness... criteria) {
        return new Subgroup(age, sexes, countries, years, Set.of(criteria), reporters, alcohol, backgrounds, prompted);
    }

    public Subgroup reportedBy(String... reporters) {
        return new Subgroup(
                age, sexes, countries, years, seriousness, Set.of(reporters), alcohol, backgrounds, prompted);
    }

    public Subgroup withAlcohol(Alcohol... alcohol) {
        return new Subgroup(
                age, sexes, countries, years, seriousness, reporters, Set.of(alcohol), backgrounds, prompted);
    }

    public Subgroup from(String... backgrounds) {
        return new Subgroup(
                age, sexes, countries, years, seriousness, reporters, alcohol, Set.of(backgrounds), prompted);
    }

    /// The same with the cases that a watch asked for.
    public Subgroup withPrompted() {
        return new Subgroup(age, sexes, countries, years, seriousness, reporters, alcohol, backgrounds, true);
    }
}
