package theriac.adverseevent.faersimport.faers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/// The lines of a file: UTF-8, or Windows-1252 where a line is none; ends of `LF`, `CRLF`, or `CR` alone, as the first
/// line ends.
final class Lines {

    private static final int BUFFER = 1 << 16;
    private static final int MAX_LENGTH = 1 << 16;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private byte lineEnd;
    private boolean tooLong;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /// The next line without its end, or null behind the last.
    @Nullable
    String next() throws IOException {
        line.reset();
        tooLong = false;
        boolean began = false;
        while (fill()) {
            began = true;
            int end = endOfLine();
            keep(end);
            position = end;
            if (end < filled) {
                position++;
                return text();
            }
        }
        return began ? text() : null;
    }

    /// Whether the line that was read last was longer than any line should be, and is cut.
    boolean wasTooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = stream.readNBytes(buffer, 0, BUFFER);
        if (lineEnd == 0) {
            lineEnd = firstLineEnd();
        }
        return filled > 0;
    }

    private byte firstLineEnd() {
        int first = 0;
        while (first < filled && buffer[first] != '\n' && buffer[first] != '\r') {
            first++;
        }
        boolean carriageReturnAlone = first + 1 < filled && buffer[first] == '\r' && buffer[first + 1] != '\n';
        return (byte) (carriageReturnAlone ? '\r' : '\n');
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != lineEnd) {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        int length = Math.min(end - position, MAX_LENGTH - line.size());
        tooLong = tooLong || length < end - position;
        line.write(buffer, position, length);
    }

    private String text() {
        var bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, 0, length, FALLBACK);
        }
    }
}
