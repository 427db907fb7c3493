/// Figures as ratios.
package theriac.benchmarks;
