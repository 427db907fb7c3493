/// What a pair of a drug and a reaction is judged by: each statistic with its formula, its source and a worked example.
/// Counts are of distinct cases. What is undefined is said with its reason; no public method returns NaN or Infinity.
package theriac.signaldetection.statistics;
