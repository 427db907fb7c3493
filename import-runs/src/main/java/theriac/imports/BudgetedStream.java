package theriac.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that spends a budget as it is read.
final class BudgetedStream extends FilterInputStream {

    private final ByteBudget budget;

    BudgetedStream(InputStream stream, ByteBudget budget) {
        super(stream);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        budget.spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        budget.spend(Math.max(read, 0));
        return read;
    }
}
