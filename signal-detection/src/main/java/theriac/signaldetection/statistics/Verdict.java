package theriac.signaldetection.statistics;

/// What a screen says of a pair.
public enum Verdict {
    CROSSED,
    NOT_CROSSED,

    /// Enough cases, and nothing speaks against it, but a statistic that the screen asks for is undefined. To be shown
    /// beside what crossed: an event that is reported with one drug alone is no quiet pair.
    UNDECIDED
}
