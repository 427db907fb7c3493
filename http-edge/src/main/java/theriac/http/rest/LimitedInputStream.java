package theriac.http.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/// Passes a body on until it is longer than it may be.
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long read;

    /// The body is longer than it may be.
    static final class Exceeded extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final long limit;

        Exceeded(long limit) {
            super("the body is longer than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    LimitedInputStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long length) throws IOException {
        var skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws Exceeded {
        read += more;
        if (read > limit) {
            throw new Exceeded(limit);
        }
    }
}
