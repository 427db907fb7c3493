package theriac.catalog.rxnormimport.rxnorm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a file in Rich Release Format: UTF-8, each field ended by `|`. Most lines are passed over, so a line
/// stays bytes until one of its fields is asked for.
final class RrfLines {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 16;
    private static final int MOST_FIELDS = 32;
    private static final int MOST_DIGITS = 8;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private final int[] ends = new int[MOST_FIELDS];
    private int length;
    private int fields;
    private int position;
    private int filled;
    private int number;
    private boolean tooLong;

    RrfLines(InputStream stream) {
        this.stream = stream;
    }

    /// Goes to the next line; false behind the last.
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean began = false;
        while (fill()) {
            began = true;
            int end = endOfLine();
            keep(end);
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        number++;
        split();
        return began;
    }

    /// The number of the line, from 1.
    int number() {
        return number;
    }

    /// How many fields the line has; -1 for a line that is longer than any should be.
    int fields() {
        return tooLong ? -1 : fields;
    }

    /// Whether a field has this value.
    boolean is(int field, byte[] value) {
        int start = start(field);
        return Arrays.equals(line, start, ends[field], value, 0, value.length);
    }

    /// Whether a field is empty.
    boolean isEmpty(int field) {
        return start(field) == ends[field];
    }

    /// A field as a number of at most eight digits, as RxCUIs have; -1 when it is none.
    int number(int field) {
        int number = 0;
        int start = start(field);
        if (start == ends[field] || ends[field] - start > MOST_DIGITS) {
            return -1;
        }
        for (int i = start; i < ends[field]; i++) {
            int digit = line[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// A field as text.
    ///
    /// @throws CharacterCodingException when it is not UTF-8
    String text(int field) throws CharacterCodingException {
        int start = start(field);
        return isAscii(start, ends[field])
                ? new String(line, start, ends[field] - start, StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line, start, ends[field] - start))
                        .toString();
    }

    private boolean isAscii(int start, int end) {
        for (int i = start; i < end; i++) {
            if (line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(stream.read(buffer, 0, BUFFER), 0);
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        int wanted = end - position;
        int more = Math.min(wanted, LONGEST - length);
        tooLong = tooLong || more < wanted;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
    }

    private void split() {
        fields = 0;
        for (int i = 0; i < length && fields < MOST_FIELDS; i++) {
            if (line[i] == '|') {
                ends[fields] = i;
                fields++;
            }
        }
    }
}
