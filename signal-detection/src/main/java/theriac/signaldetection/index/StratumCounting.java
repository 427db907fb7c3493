package theriac.signaldetection.index;

import java.util.List;
import java.util.stream.IntStream;

/// Counts a pair stratum by stratum.
final class StratumCounting {

    private final Stratification stratification;
    private final int[] both;
    private final int[] drug;
    private final int[] reaction;
    private final int[] all;

    StratumCounting(Stratification stratification) {
        this.stratification = stratification;
        both = new int[stratification.size()];
        drug = new int[stratification.size()];
        reaction = new int[stratification.size()];
        all = new int[stratification.size()];
    }

    List<Stratum> count(List<Selected> segments, Reading reading, int[] drugs, ReactionSet reactions) {
        for (var segment : segments) {
            var exposed = segment.view().casesOf(drugs, reading, segment.cases());
            var profiles = segment.view().segment().columns().profiles;
            SegmentView.each(
                    segment.asBits(),
                    number -> count(
                            stratification.stratum(profiles[number]),
                            Bits.has(exposed, number),
                            segment.view().reacted(number, reactions)));
        }
        return IntStream.range(0, all.length)
                .filter(stratum -> all[stratum] > 0)
                .mapToObj(this::stratum)
                .toList();
    }

    private void count(int stratum, boolean exposed, boolean reacted) {
        all[stratum]++;
        drug[stratum] += exposed ? 1 : 0;
        reaction[stratum] += reacted ? 1 : 0;
        both[stratum] += exposed && reacted ? 1 : 0;
    }

    private Stratum stratum(int number) {
        return new Stratum(
                stratification.names(number), new PairCount(both[number], drug[number], reaction[number], all[number]));
    }
}
