package theriac.adverseevent.disproportionality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.disproportionality.PairDescription.Breakdown;
import theriac.adverseevent.disproportionality.PairDescription.Part;
import theriac.signaldetection.index.Names;
import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Seriousness;
import theriac.signaldetection.index.Stratum;
import theriac.signaldetection.statistics.MantelHaenszel;
import theriac.signaldetection.statistics.PairStatistics;

/// Tells everything about one pair.
@ApplicationScoped
public class DescribePair {

    private static final String SERIOUSNESS = "seriousness";

    private final Disproportionality disproportionality;
    private final Listings listings;

    DescribePair(Disproportionality disproportionality, Listings listings) {
        this.disproportionality = disproportionality;
        this.listings = listings;
    }

    /// The pair; empty when no case has ever named one of its drugs or reactions, which is no clean bill: it may be
    /// misspelt.
    public Optional<PairDescription> describe(PairQuestion question) {
        var moment = disproportionality.now();
        if (!knows(moment.view().drugs(), question.drugs())
                || !knows(moment.view().reactions(), question.reactions())) {
            return Optional.empty();
        }
        var counts = new Counts(moment, question);
        return Optional.of(new PairDescription(
                moment.basis(question.scope()), listing(question), counts.whole(), counts.breakdowns()));
    }

    private static boolean knows(Names names, Set<String> asked) {
        return asked.stream().allMatch(name -> names.number(name).isPresent());
    }

    private Listing listing(PairQuestion question) {
        return question.drugs().size() == 1 && question.reactions().size() == 1
                ? listings.of(question.drugs().iterator().next())
                        .of(question.reactions().iterator().next())
                : Listing.UNKNOWN;
    }

    /// The counts of one question at one moment.
    private record Counts(Moment moment, PairQuestion question) {

        Optional<PairStatistics> whole() {
            var count = count(question.scope());
            if (!question.disclosure().tells(count)) {
                return Optional.empty();
            }
            return Optional.of(
                    question.strata().isEmpty()
                            ? moment.statistics(count)
                            : PairStatistics.of(Moment.table(count), stratifiedExpected(), moment.shrinker()));
        }

        List<Breakdown> breakdowns() {
            if (!question.disclosure().tells(count(question.scope()))) {
                return List.of();
            }
            var all = new ArrayList<>(question.breakdowns().stream()
                    .map(by -> new Breakdown(by.code(), told(parts(by))))
                    .toList());
            if (!all.isEmpty() && question.scope().subgroup().seriousness().isEmpty()) {
                all.add(new Breakdown(SERIOUSNESS, told(bySeriousness())));
            }
            return all;
        }

        private PairCount count(Scope scope) {
            var pair = moment.view().pair(scope, question.drugs(), question.reactions());
            return question.against()
                    .map(others -> within(pair, moment.view().pair(scope, others, question.reactions())))
                    .orElse(pair);
        }

        /// The pair among the cases of a group of drugs that its own drug belongs to.
        private static PairCount within(PairCount pair, PairCount group) {
            return new PairCount(pair.both(), pair.drug(), group.both(), group.drug());
        }

        private double stratifiedExpected() {
            var dimensions =
                    question.strata().stream().map(BreakdownBy::dimension).toList();
            var strata = moment.view().strata(question.scope(), question.drugs(), question.reactions(), dimensions);
            return MantelHaenszel.expected(
                    strata.stream().map(Stratum::count).map(Moment::table).toList());
        }

        private List<Counted> parts(BreakdownBy by) {
            var dimension = List.of(by.dimension());
            var strata = moment.view().strata(question.scope(), question.drugs(), question.reactions(), dimension);
            var others = question.against()
                    .map(group -> moment.view().strata(question.scope(), group, question.reactions(), dimension));
            return strata.stream()
                    .map(stratum -> new Counted(
                            code(by, stratum.values().getFirst()),
                            others.map(all -> within(stratum.count(), countIn(all, stratum.values())))
                                    .orElse(stratum.count())))
                    .filter(part -> part.count().all() > 0)
                    .sorted(Comparator.comparing(Counted::value))
                    .toList();
        }

        private static PairCount countIn(List<Stratum> strata, List<String> values) {
            return strata.stream()
                    .filter(stratum -> stratum.values().equals(values))
                    .map(Stratum::count)
                    .findFirst()
                    .orElseThrow();
        }

        private List<Counted> bySeriousness() {
            var scope = question.scope();
            var any = EnumSet.allOf(Seriousness.class).toArray(Seriousness[]::new);
            var all = count(scope);
            var serious = count(scope.of(scope.subgroup().serious(any)));
            var others = new PairCount(
                    all.both() - serious.both(),
                    all.drug() - serious.drug(),
                    all.reaction() - serious.reaction(),
                    all.all() - serious.all());
            return List.of(new Counted("serious", serious), new Counted("not-reported-as-serious", others));
        }

        /// A part that is left out alone could be computed from the whole, so another one is left out with it: the one
        /// with the fewest cases of the pair.
        private List<Part> told(List<Counted> parts) {
            var hidden = new ArrayList<>(parts.stream()
                    .filter(part -> !question.disclosure().tells(part.count()))
                    .toList());
            if (hidden.size() == 1) {
                parts.stream()
                        .filter(part -> !hidden.contains(part))
                        .min(Comparator.comparingLong(part -> part.count().both()))
                        .ifPresent(hidden::add);
            }
            return parts.stream()
                    .map(part -> new Part(
                            part.value(),
                            hidden.contains(part) ? Optional.empty() : Optional.of(moment.statistics(part.count()))))
                    .toList();
        }

        /// Countries stay as ISO 3166-1 writes them.
        private static String code(BreakdownBy by, String value) {
            return by == BreakdownBy.COUNTRY && value.length() == 2
                    ? value
                    : value.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Counted(String value, PairCount count) {}
}
