/// The special functions that the statistics of signals stand on, for positive real arguments: logarithm of the gamma
/// function, its derivative, the regularised incomplete gamma functions and their inverse. Good to 1e-12, relative,
/// tails included.
package theriac.signaldetection.statistics.specialfunction;
