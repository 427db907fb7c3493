package theriac.adverseevent.duplicate;

/// From which score on a pair is offered: so many bits above the logarithm of the number of cases, since each
/// case is compared, in effect, with all of them. With a margin of 6 about one chance pair in 64 cases is
/// offered.
///
/// @param margin in bits
public record Threshold(double margin) {

    /// The score from which on pairs among so many cases are offered.
    double bits(long cases) {
        return margin + Math.log(cases + 1.0) / Math.log(2);
    }
}
