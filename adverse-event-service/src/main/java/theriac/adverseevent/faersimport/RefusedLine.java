package theriac.adverseevent.faersimport;

import theriac.adverseevent.casereport.Coded;

/// A line, or a value in it, that was left out.
///
/// @param line from 1, the header
/// @param extent what it cost
/// @param reason without the value itself
public record RefusedLine(String file, int line, Extent extent, String reason) {

    /// How much was left out.
    public enum Extent implements Coded {
        /// The whole line.
        LINE,
        /// One value that a case can do without.
        VALUE
    }
}
