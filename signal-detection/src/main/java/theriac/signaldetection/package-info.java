/// Which pairs of a drug and a reaction are reported more often than the rest of the case base lets one expect: the
/// counts, the statistics, their limits. Plain JDK: numbers in, numbers out.
package theriac.signaldetection;
