package theriac.adverseevent.disproportionality.rest;

import theriac.signaldetection.statistics.PairStatistics;

/// The counts of a pair and every statistic of them.
///
/// @param a cases with drug and reaction
/// @param b cases with the drug alone
/// @param c cases with the reaction alone
/// @param d cases with neither
/// @param expected E, that a is compared with
record StatisticsBody(
        long a,
        long b,
        long c,
        long d,
        double expected,
        StatisticBody prr,
        StatisticBody ror,
        StatisticBody chiSquare,
        StatisticBody ic,
        StatisticBody ebgm) {

    static StatisticsBody of(PairStatistics pair) {
        var table = pair.table();
        return new StatisticsBody(
                table.a(),
                table.b(),
                table.c(),
                table.d(),
                pair.expected(),
                StatisticBody.of(pair.prr()),
                StatisticBody.of(pair.ror()),
                StatisticBody.ofValue(pair.chiSquare()),
                StatisticBody.of(pair.ic()),
                StatisticBody.of(pair.ebgm()));
    }
}
