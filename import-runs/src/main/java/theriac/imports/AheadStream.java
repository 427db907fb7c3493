package theriac.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A stream of which the next block is read on a thread of its own while one is worked on. Closed, it reads no
/// more, and leaves the stream beneath it open.
final class AheadStream extends InputStream {

    static final int BLOCK = 1 << 17;

    private final ReadAhead<byte[]> blocks;
    private byte[] block = {};
    private int position;

    AheadStream(InputStream stream) {
        this.blocks = new ReadAhead<>(_ -> blockOf(stream), 0);
    }

    private static byte[] blockOf(InputStream stream) {
        try {
            return stream.readNBytes(BLOCK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, block.length - position);
        System.arraycopy(block, position, bytes, offset, read);
        position += read;
        return read;
    }

    private boolean fill() throws IOException {
        if (position == block.length) {
            try {
                block = blocks.take(0);
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
            position = 0;
        }
        return block.length > 0;
    }

    @Override
    public void close() {
        blocks.close();
    }
}
