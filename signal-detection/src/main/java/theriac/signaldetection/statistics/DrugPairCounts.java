package theriac.signaldetection.statistics;

/// The distinct cases of a background by two drugs and one event: in each of the four strata, those with the event and
/// all of them.
public record DrugPairCounts(Stratum neither, Stratum firstOnly, Stratum secondOnly, Stratum both) {

    /// Cases of a stratum, and those of them with the event: 0 <= withEvent <= cases.
    public record Stratum(long withEvent, long cases) {

        public Stratum {
            if (withEvent < 0 || withEvent > cases) {
                throw new IllegalArgumentException(withEvent + " of " + cases + " cases have the event");
            }
        }

        boolean isEmpty() {
            return cases == 0;
        }
    }

    /// From what an index counts, named as in the paper with a dot for "either": `n111` have all three, `n11` both
    /// drugs, `n1x1` the first drug and the event, `nx11` the second and the event, `n1` the first, `n2` the second
    /// drug, `event` the event, `all` all.
    public static DrugPairCounts ofMargins(
            long n111, long n11, long n1x1, long nx11, long n1, long n2, long event, long all) {
        var both = new Stratum(n111, n11);
        var firstOnly = new Stratum(n1x1 - n111, n1 - n11);
        var secondOnly = new Stratum(nx11 - n111, n2 - n11);
        var neither = new Stratum(
                event - n111 - firstOnly.withEvent() - secondOnly.withEvent(),
                all - n11 - firstOnly.cases() - secondOnly.cases());
        return new DrugPairCounts(neither, firstOnly, secondOnly, both);
    }
}
