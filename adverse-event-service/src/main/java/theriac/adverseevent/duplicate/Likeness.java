package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Sex;

/// How much speaks for two cases being the same, in bits, field by field: the logarithm (base 2) of how much
/// likelier what both say is of one case than of two by chance.
///
/// After the hit-miss model of Norén, Orre, Bate and Edwards, "Duplicate detection in adverse drug reaction
/// surveillance", Data Mining and Knowledge Discovery 14 (2007): agreement on what few cases have weighs more,
/// what is missing weighs nothing, and each field has an error with which reports of one case still differ. The
/// errors, the widths of ages and dates, and how several drugs are taken together are our own choice;
/// docs/duplicates.md has them all.
///
/// @param contributions of the fields that say something, in a fixed order
record Likeness(List<Contribution> contributions) {

    private static final double ERROR = 0.05;
    private static final double SEX_ERROR = 0.02;
    /// How often a sender names a wrong report: so seldom that its word outweighs another field that differs.
    private static final double MISSTATED = 0.001;
    private static final double HALF = 0.5;
    private static final double SAME_DAY = 10;
    private static final double SAME_WEEK = 6;
    private static final double SAME_MONTH = 3;
    private static final double SAME_YEAR = 1;
    private static final double OTHER_TIME = -4;
    private static final double SAME_AGE = 5;
    private static final double NEAR_AGE = 3;
    private static final double OTHER_AGE = -4;
    private static final double SAME_COUNTRY = 2;
    private static final double OTHER_COUNTRY = -4;
    private static final double UNSHARED = -1;
    private static final double MOST_UNSHARED = -6;
    private static final double SAME_PATIENT = 6;
    private static final double OTHER_PATIENT = -10;
    private static final double OTHER_NUMBER_OF_ORGANISATION = -6;
    private static final double OTHER_NUMBER_OF_HOSPITAL = -3;

    Likeness {
        contributions = List.copyOf(contributions);
    }

    /// All bits together.
    BigDecimal score() {
        return BigDecimal.valueOf(
                        contributions.stream().mapToDouble(Contribution::bits).sum())
                .setScale(2, RoundingMode.HALF_UP);
    }

    static Likeness of(Features one, Features other, Frequencies frequencies) {
        List<Contribution> all = new ArrayList<>();
        shared("drugs", one.drugs(), other.drugs(), frequencies::ofDrug).ifPresent(all::add);
        shared("reactions", one.reactions(), other.reactions(), frequencies::ofReaction)
                .ifPresent(all::add);
        one.onset().flatMap(on -> other.onset().map(when -> onset(on, when))).ifPresent(all::add);
        one.age().flatMap(age -> other.age().map(years -> age(age, years))).ifPresent(all::add);
        sex(one).flatMap(sex -> sex(other).map(another -> sex(sex, another))).ifPresent(all::add);
        country(one)
                .flatMap(country -> country(other).map(another -> country(country, another)))
                .ifPresent(all::add);
        patients(one, other).ifPresent(all::add);
        numbers(one, other, frequencies).ifPresent(all::add);
        return new Likeness(all);
    }

    /// The rarest thing that both name counts whole, the second half, the third a third and so on, since what
    /// one patient takes or suffers goes together; what one alone names speaks against it.
    private static Optional<Contribution> shared(
            String field, Collection<String> one, Collection<String> other, ToDoubleFunction<String> share) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var both = one.stream()
                .filter(other::contains)
                .sorted(Comparator.comparingDouble(share).thenComparing(Comparator.naturalOrder()))
                .toList();
        double bits = 0;
        for (int i = 0; i < both.size(); i++) {
            bits += Math.max(0, agreement(share.applyAsDouble(both.get(i)))) / (i + 1);
        }
        var all = new TreeSet<>(one);
        all.addAll(other);
        int apart = all.size() - both.size();
        bits += Math.max(MOST_UNSHARED, UNSHARED * apart);
        var rarest = both.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", the rarest in %.3g of all cases", share.applyAsDouble(both.getFirst()));
        return Optional.of(new Contribution(
                field, rounded(bits), both.size() + " named by both" + rarest + "; " + apart + " by one alone"));
    }

    private static Contribution onset(PartialDate one, PartialDate other) {
        if (isDay(one) && isDay(other)) {
            long days = Math.abs(ChronoUnit.DAYS.between(one.first(), other.first()));
            return new Contribution("onset", ofDays(days), days + " days apart");
        }
        boolean overlap = !one.isAfter(other.last()) && !other.isAfter(one.last());
        boolean months = isAtLeastMonth(one) && isAtLeastMonth(other);
        return overlap
                ? new Contribution("onset", months ? SAME_MONTH : SAME_YEAR, "may be the same, as far as it is told")
                : new Contribution("onset", OTHER_TIME, "at other times");
    }

    private static double ofDays(long days) {
        if (days == 0) {
            return SAME_DAY;
        }
        if (days <= 7) {
            return SAME_WEEK;
        }
        return days <= 31 ? SAME_YEAR : OTHER_TIME;
    }

    private static boolean isDay(PartialDate date) {
        return date.first().equals(date.last());
    }

    private static boolean isAtLeastMonth(PartialDate date) {
        return date.first().getMonth() == date.last().getMonth();
    }

    private static Contribution age(BigDecimal one, BigDecimal other) {
        double years = one.subtract(other).abs().doubleValue();
        if (years < HALF) {
            return new Contribution("age", SAME_AGE, "the same");
        }
        return years <= 1.5
                ? new Contribution("age", NEAR_AGE, "a year apart")
                : new Contribution("age", OTHER_AGE, "more than a year apart");
    }

    private static Optional<Sex> sex(Features one) {
        return one.state().facts().person().sex();
    }

    private static Contribution sex(Sex one, Sex other) {
        return one == other
                ? new Contribution("sex", rounded(log2((1 - SEX_ERROR) / HALF)), "the same")
                : new Contribution("sex", rounded(log2(SEX_ERROR / HALF)), "not the same");
    }

    private static Optional<Country> country(Features one) {
        return one.state().facts().country();
    }

    private static Contribution country(Country one, Country other) {
        return one.equals(other)
                ? new Contribution("country", SAME_COUNTRY, "the same")
                : new Contribution("country", OTHER_COUNTRY, "not the same");
    }

    /// References of one hospital are of one numbering: other ones are other patients.
    private static Optional<Contribution> patients(Features one, Features other) {
        var reference = one.state().patient();
        var another = other.state().patient();
        if (reference.isEmpty() || another.isEmpty() || !isOneHospital(one, other)) {
            return Optional.empty();
        }
        return Optional.of(
                reference.equals(another)
                        ? new Contribution("patient", SAME_PATIENT, "the same reference")
                        : new Contribution("patient", OTHER_PATIENT, "other patients of the same hospital"));
    }

    private static Optional<Contribution> numbers(Features one, Features other, Frequencies frequencies) {
        var number = one.worldwide();
        var another = other.worldwide();
        if (number.isPresent() && number.equals(another)) {
            return Optional.of(new Contribution(
                    "numbers", rounded(agreement(frequencies.share(1))), "the same, though in no worldwide form"));
        }
        if (one.names(other) || other.names(one)) {
            return Optional.of(new Contribution(
                    "numbers",
                    rounded(agreement(MISSTATED * frequencies.share(0))),
                    "the sender of one states that it is the other"));
        }
        if (!Collections.disjoint(one.stated(), other.stated())) {
            return Optional.of(new Contribution(
                    "numbers", rounded(agreement(frequencies.share(1))), "both senders state the same further number"));
        }
        boolean sameOrganisation = number.filter(Identity::isWorldwide)
                .map(Identity::organisation)
                .equals(another.filter(Identity::isWorldwide).map(Identity::organisation));
        if (sameOrganisation && number.filter(Identity::isWorldwide).isPresent()) {
            return Optional.of(new Contribution(
                    "numbers", OTHER_NUMBER_OF_ORGANISATION, "one organisation gave them different numbers"));
        }
        return isOneHospital(one, other)
                ? Optional.of(new Contribution(
                        "numbers", OTHER_NUMBER_OF_HOSPITAL, "one hospital sent them under different numbers"))
                : Optional.empty();
    }

    private static boolean isOneHospital(Features one, Features other) {
        var heading = one.state().heading();
        return heading.background() == Background.HOSPITAL
                && heading.number()
                        .sender()
                        .equals(other.state().heading().number().sender());
    }

    private static double agreement(double share) {
        return log2((1 - ERROR) / share);
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    private static double rounded(double bits) {
        return Math.round(bits * 100) / 100.0;
    }
}
