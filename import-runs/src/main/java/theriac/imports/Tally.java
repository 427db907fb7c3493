package theriac.imports;

/// What a run has done so far.
///
/// @param linesTotal of all its files, without their headers
/// @param unchanged things known in this version or a newer one
/// @param refused lines that were left out, each with a reason
public record Tally(
        long linesTotal, long linesRead, long added, long changed, long retired, long unchanged, long refused) {

    /// Nothing done yet.
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally expecting(long lines) {
        return new Tally(lines, linesRead, added, changed, retired, unchanged, refused);
    }

    Tally read(long lines) {
        return new Tally(linesTotal, linesRead + lines, added, changed, retired, unchanged, refused);
    }

    Tally counted(Outcome outcome, long more) {
        return switch (outcome) {
            case ADDED -> new Tally(linesTotal, linesRead, added + more, changed, retired, unchanged, refused);
            case CHANGED -> new Tally(linesTotal, linesRead, added, changed + more, retired, unchanged, refused);
            case RETIRED -> new Tally(linesTotal, linesRead, added, changed, retired + more, unchanged, refused);
            case UNCHANGED -> new Tally(linesTotal, linesRead, added, changed, retired, unchanged + more, refused);
            case REFUSED -> new Tally(linesTotal, linesRead, added, changed, retired, unchanged, refused + more);
        };
    }

    /// The same before its lines were read, for a format that reads them all again after an interruption.
    Tally unread() {
        return new Tally(linesTotal, 0, added, changed, retired, unchanged, 0);
    }
}
