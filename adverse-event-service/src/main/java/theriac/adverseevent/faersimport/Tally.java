package theriac.adverseevent.faersimport;

import java.util.List;

import theriac.adverseevent.casereport.Receipt;

/// What a run has done so far.
///
/// @param linesTotal of all seven files, without their headers
/// @param casesUnchanged cases known in this version or a newer one
/// @param refused lines that were left out, each with a reason
public record Tally(
        long linesTotal, long linesRead, long casesNew, long casesUpdated, long casesUnchanged, long refused) {

    /// Nothing done yet.
    public static Tally of(long linesTotal) {
        return new Tally(linesTotal, 0, 0, 0, 0, 0);
    }

    Tally read(long lines) {
        return new Tally(linesTotal, linesRead + lines, casesNew, casesUpdated, casesUnchanged, refused);
    }

    Tally refused(long lines) {
        return new Tally(linesTotal, linesRead, casesNew, casesUpdated, casesUnchanged, refused + lines);
    }

    Tally received(List<Receipt> receipts) {
        long added =
                receipts.stream().filter(Receipt.Accepted.class::isInstance).count();
        long updated =
                receipts.stream().filter(Receipt.Updated.class::isInstance).count();
        return new Tally(
                linesTotal,
                linesRead,
                casesNew + added,
                casesUpdated + updated,
                casesUnchanged + receipts.size() - added - updated,
                refused);
    }
}
