package theriac.adverseevent.disproportionality;

import theriac.signaldetection.index.CombinationCount;
import theriac.signaldetection.statistics.DrugPairCounts;
import theriac.signaldetection.statistics.DrugPairCounts.Stratum;

/// What the index counts of a drug and a cofactor, as Omega takes it.
public final class CombinationStrata {

    private CombinationStrata() {}

    public static DrugPairCounts of(CombinationCount count) {
        return new DrugPairCounts(
                new Stratum(count.n001(), count.n00()),
                new Stratum(count.n101(), count.n10()),
                new Stratum(count.n011(), count.n01()),
                new Stratum(count.n111(), count.n11()));
    }
}
