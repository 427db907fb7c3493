package theriac.signaldetection.statistics;

/// Which pairs a prior is fitted to.
public enum FittedCells {
    /// Pairs with at least one case, each component of the likelihood truncated on its own: f(n) / (1 - f(0)). What
    /// DuMouchel and Pregibon 2001 fit, and what is usual: a pair never seen together need not be counted.
    REPORTED,

    /// All pairs, those of no case too, under the untruncated likelihood of DuMouchel 1999, equation 12.
    ALL
}
