package theriac.adverseevent.disproportionality.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Combination;
import theriac.adverseevent.disproportionality.CombineDrugs.Found;
import theriac.signaldetection.statistics.DrugPairCounts;

/// A page of what is reported with a drug and something else together.
record CombinationsBody(
        List<CombinationBody> items, @Nullable String nextCursor, BasisBody basis) {

    /// A drug with a second one, or alcohol, and a reaction.
    ///
    /// @param drug the first; several behind commas count as one
    /// @param with the second, or `alcohol`
    /// @param expected E111
    record CombinationBody(
            String drug, String with, String reaction, CountsBody counts, StatisticBody expected, StatisticBody omega) {

        static CombinationBody of(Combination combination, String with) {
            return new CombinationBody(
                    combination.rank().drug(),
                    with,
                    combination.rank().reaction(),
                    CountsBody.of(combination.counts()),
                    StatisticBody.ofValue(combination.expected()),
                    StatisticBody.of(combination.omega()));
        }
    }

    /// Cases by the first drug, the second and the reaction (Norén et al. 2008): `n11` is both drugs whatever the
    /// reaction.
    record CountsBody(long n111, long n11, long n101, long n10, long n011, long n01, long n001, long n00) {

        static CountsBody of(DrugPairCounts counts) {
            return new CountsBody(
                    counts.both().withEvent(),
                    counts.both().cases(),
                    counts.firstOnly().withEvent(),
                    counts.firstOnly().cases(),
                    counts.secondOnly().withEvent(),
                    counts.secondOnly().cases(),
                    counts.neither().withEvent(),
                    counts.neither().cases());
        }
    }

    /// @param found one more than the limit where there is a next page
    static CombinationsBody of(Found found, String with, int limit) {
        var all = found.combinations();
        boolean more = all.size() > limit;
        var shown = more ? all.subList(0, limit) : all;
        return new CombinationsBody(
                shown.stream().map(one -> CombinationBody.of(one, with)).toList(),
                more ? RankCursor.encode(shown.getLast().rank()) : null,
                BasisBody.of(found.basis()));
    }
}
