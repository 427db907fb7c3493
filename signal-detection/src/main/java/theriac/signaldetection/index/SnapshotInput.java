package theriac.signaldetection.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Reads what a [SnapshotOutput] wrote. A length that the file cannot hold is refused before anything is made of
/// that length.
final class SnapshotInput {

    private static final String CUT = "the snapshot is cut or damaged";

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final CRC32C checksum = new CRC32C();

    /// How many bytes were not given out yet, the checksum not among them.
    private long left;

    SnapshotInput(FileChannel channel) throws IOException {
        this.channel = channel;
        this.left = channel.size() - Long.BYTES;
    }

    long number() throws IOException, UnfitSnapshotException {
        take(Long.BYTES, 1);
        fill(Long.BYTES);
        return buffer.getLong();
    }

    /// A number that is not negative and at most so large.
    int count(int most) throws IOException, UnfitSnapshotException {
        var count = number();
        if (count < 0 || count > most) {
            throw new UnfitSnapshotException(CUT);
        }
        return (int) count;
    }

    String text() throws IOException, UnfitSnapshotException {
        var length = count(Integer.MAX_VALUE);
        take(1, length);
        var bytes = new byte[length];
        for (var at = 0; at < bytes.length; ) {
            var some = Math.min(bytes.length - at, fill(1));
            buffer.get(bytes, at, some);
            at += some;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    long[] longs(int count) throws IOException, UnfitSnapshotException {
        take(Long.BYTES, count);
        var values = new long[count];
        for (var at = 0; at < count; ) {
            var some = Math.min(count - at, fill(Long.BYTES));
            buffer.asLongBuffer().get(values, at, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            at += some;
        }
        return values;
    }

    int[] ints(int count) throws IOException, UnfitSnapshotException {
        take(Integer.BYTES, count);
        var values = new int[count];
        for (var at = 0; at < count; ) {
            var some = Math.min(count - at, fill(Integer.BYTES));
            buffer.asIntBuffer().get(values, at, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            at += some;
        }
        return values;
    }

    char[] words(int count) throws IOException, UnfitSnapshotException {
        take(Character.BYTES, count);
        var values = new char[count];
        for (var at = 0; at < count; ) {
            var some = Math.min(count - at, fill(Character.BYTES));
            buffer.asCharBuffer().get(values, at, some);
            buffer.position(buffer.position() + some * Character.BYTES);
            at += some;
        }
        return values;
    }

    /// Compares the checksum; to be asked before anything that was read is used.
    void finish() throws IOException, UnfitSnapshotException {
        if (left != 0) {
            throw new UnfitSnapshotException(CUT);
        }
        var found = checksum.getValue();
        fill(Long.BYTES);
        if (buffer.getLong() != found) {
            throw new UnfitSnapshotException("the snapshot is damaged: its checksum does not fit");
        }
    }

    private void take(int bytes, int count) throws UnfitSnapshotException {
        left -= (long) bytes * count;
        if (left < 0) {
            throw new UnfitSnapshotException(CUT);
        }
    }

    /// Reads on until at least one value of so many bytes is there, and says how many are.
    private int fill(int bytes) throws IOException, UnfitSnapshotException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            var old = buffer.position();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new UnfitSnapshotException(CUT);
                }
            }
            buffer.flip();
            check(old);
        }
        return buffer.remaining() / bytes;
    }

    /// Adds what was read from this place of the buffer on to the checksum, but the file's own checksum at its
    /// end.
    private void check(int from) throws IOException {
        var own = Math.max(0, channel.position() - (channel.size() - Long.BYTES));
        var fresh = buffer.duplicate().position(from);
        if (fresh.remaining() > own) {
            checksum.update(fresh.limit((int) (fresh.limit() - own)));
        }
    }
}
