/// Load runs whose figures are ratios: each stands beside a limit or a peer measured in the same run.
package theriac.benchmarks;
