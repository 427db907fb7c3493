package theriac.signaldetection.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Writes numbers, texts and arrays, little-endian, and at the end a checksum of all of it.
final class SnapshotOutput {

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    SnapshotOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    void number(long number) throws IOException {
        room(Long.BYTES);
        buffer.putLong(number);
    }

    void text(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        for (var at = 0; at < bytes.length; ) {
            var length = Math.min(bytes.length - at, roomFor(1));
            buffer.put(bytes, at, length);
            at += length;
        }
    }

    void longs(long[] values, int count) throws IOException {
        for (var at = 0; at < count; ) {
            var length = Math.min(count - at, roomFor(Long.BYTES));
            buffer.asLongBuffer().put(values, at, length);
            buffer.position(buffer.position() + length * Long.BYTES);
            at += length;
        }
    }

    void ints(int[] values, int count) throws IOException {
        for (var at = 0; at < count; ) {
            var length = Math.min(count - at, roomFor(Integer.BYTES));
            buffer.asIntBuffer().put(values, at, length);
            buffer.position(buffer.position() + length * Integer.BYTES);
            at += length;
        }
    }

    void words(char[] values, int count) throws IOException {
        for (var at = 0; at < count; ) {
            var length = Math.min(count - at, roomFor(Character.BYTES));
            buffer.asCharBuffer().put(values, at, length);
            buffer.position(buffer.position() + length * Character.BYTES);
            at += length;
        }
    }

    void finish() throws IOException {
        flush();
        buffer.putLong(checksum.getValue());
        flush();
    }

    /// How many values of so many bytes fit now, at least one.
    private int roomFor(int bytes) throws IOException {
        room(bytes);
        return buffer.remaining() / bytes;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
