package theriac.adverseevent.disproportionality;

import theriac.signaldetection.statistics.DrugPairCounts;
import theriac.signaldetection.statistics.Estimate;
import theriac.signaldetection.statistics.Statistic;

/// A drug, or several as one, with a cofactor and a reaction.
///
/// @param expected E111
public record Combination(Rank rank, DrugPairCounts counts, Statistic<Double> expected, Statistic<Estimate> omega) {}
