/// The case index: cases in flat arrays, laid out so that counting streams through memory, with one writer whom
/// readers never wait for. It counts; what the counts mean is told elsewhere.
package theriac.signaldetection.index;
