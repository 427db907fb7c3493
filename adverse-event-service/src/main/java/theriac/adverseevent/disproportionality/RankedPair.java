package theriac.adverseevent.disproportionality;

import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.statistics.Verdict;

/// A pair in a ranking.
public record RankedPair(Rank rank, Verdict verdict, Listing listing, PairCount count) {}
