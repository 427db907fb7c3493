package theriac.adverseevent.disproportionality;

import theriac.signaldetection.index.Scope;

/// A question for a list of pairs.
public record PairQuery(Scope scope, PairSelection selection, RankBy by) {}
