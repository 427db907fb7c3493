package theriac.signaldetection.index;

/// In how many cases a reaction occurs with two drugs, one, or none of them, as Norén et al. 2008 count for
/// Omega: the first digit is the first drug, the second the second, the third the reaction; `n11` is both drugs
/// whatever the reaction.
public record CombinationCount(long n111, long n11, long n101, long n10, long n011, long n01, long n001, long n00) {

    /// The counts of two sets of cases that share none, such as two partitions.
    public CombinationCount plus(CombinationCount other) {
        return new CombinationCount(
                n111 + other.n111,
                n11 + other.n11,
                n101 + other.n101,
                n10 + other.n10,
                n011 + other.n011,
                n01 + other.n01,
                n001 + other.n001,
                n00 + other.n00);
    }
}
