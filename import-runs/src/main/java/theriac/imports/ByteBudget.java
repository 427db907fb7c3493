package theriac.imports;

import java.io.InputStream;

/// How many bytes may still come out of an archive, whatever its entries claim about themselves.
public final class ByteBudget {

    private final long total;
    private long left;

    public ByteBudget(long total) {
        this.total = total;
        this.left = total;
    }

    /// The same stream, read at the expense of this budget.
    ///
    /// Reading throws [UnreadableFile] when the budget is spent.
    public InputStream limit(InputStream stream) {
        return new BudgetedStream(stream, this);
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFile("the files in the zip are larger than " + total + " bytes together");
        }
    }
}
