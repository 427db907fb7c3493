package theriac.adverseevent.faersimport.faers;

import theriac.imports.UnreadableFile;

/// How many bytes may still come out of an archive, whatever its entries claim about themselves.
final class Budget {

    private final long total;
    private long left;

    Budget(long total) {
        this.total = total;
        this.left = total;
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFile("the files in the zip are larger than " + total + " bytes together");
        }
    }
}
