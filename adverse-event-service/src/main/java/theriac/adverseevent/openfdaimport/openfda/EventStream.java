package theriac.adverseevent.openfdaimport.openfda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import theriac.adverseevent.openfdaimport.EventFile.Event;
import theriac.adverseevent.openfdaimport.EventFile.Reader;
import theriac.imports.UnreadableFile;

/// The events in a stream, in the memory of one: an answer of the API with its `results`, a list, a single
/// event, or one event per line. What stands around them is read past.
final class EventStream {

    private static final int PEEKED = 1 << 16;
    private static final int DEEPEST_READ = 100_000;
    private static final Pattern ANSWER = Pattern.compile("\\s*\\{\\s*\"(meta|results)\".*", Pattern.DOTALL);
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_READ)
                    .build())
            .build();

    private final String file;
    private final Reader reader;
    private int number;

    EventStream(String file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// Hands the events over; false when the reader had enough.
    boolean read(InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream, PEEKED);
        var beginning = peek(buffered);
        if (isOnePerLine(beginning)) {
            return lines(buffered);
        }
        try (var parser = JSON.createParser(buffered)) {
            return document(parser, ANSWER.matcher(beginning).matches());
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            throw new UnreadableFile(file + " is not JSON behind event " + number
                    + (place == null ? "" : ", at line " + place.getLineNr() + ", column " + place.getColumnNr()));
        }
    }

    /// As far as ASCII tells, whatever the encoding.
    private static String peek(InputStream buffered) throws IOException {
        buffered.mark(PEEKED);
        var bytes = buffered.readNBytes(PEEKED - 1);
        buffered.reset();
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\x00\\xef\\xbb\\xbf\\xfe\\xff]", "");
    }

    private static boolean isOnePerLine(String beginning) {
        var text = beginning.stripLeading();
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        boolean whole = end < 0 || first.stripTrailing().endsWith("}");
        return text.startsWith("{") && whole && !ANSWER.matcher(text).matches();
    }

    private boolean lines(InputStream stream) throws IOException {
        var line = new LimitedBytes();
        boolean goOn = true;
        for (int next = stream.read(); goOn && next >= 0; next = stream.read()) {
            if (next == '\n') {
                goOn = take(line);
                line = new LimitedBytes();
            } else {
                line.write(next);
            }
        }
        return goOn && take(line);
    }

    private boolean take(LimitedBytes line) {
        return line.isBlank() || reader.take(new Event(file, ++number, line.bytes(), line.fault()));
    }

    private boolean document(JsonParser parser, boolean answer) throws IOException {
        boolean goOn = true;
        for (var token = parser.nextToken(); goOn && token != null; token = parser.nextToken()) {
            goOn = switch (token) {
                case START_ARRAY -> list(parser);
                case START_OBJECT -> answer ? answer(parser) : take(parser);
                default -> throw new UnreadableFile(file + " holds no events");
            };
        }
        return goOn;
    }

    private boolean answer(JsonParser parser) throws IOException {
        boolean goOn = true;
        while (goOn && parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean results = parser.currentName().equals("results");
            var value = parser.nextToken();
            if (results && value == JsonToken.START_ARRAY) {
                goOn = list(parser);
            } else {
                parser.skipChildren();
            }
        }
        return goOn;
    }

    private boolean list(JsonParser parser) throws IOException {
        boolean goOn = true;
        while (goOn && parser.nextToken() != JsonToken.END_ARRAY) {
            goOn = take(parser);
        }
        return goOn;
    }

    /// Takes the value that the parser stands at, written anew without white space.
    private boolean take(JsonParser parser) throws IOException {
        var event = new LimitedBytes();
        int depth = 0;
        try (var generator = JSON.createGenerator(event)) {
            do {
                var token = parser.currentToken();
                depth += token.isStructStart() ? 1 : 0;
                event.nest(depth);
                if (event.fault().isEmpty()) {
                    generator.copyCurrentEventExact(parser);
                }
                depth -= token.isStructEnd() ? 1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return reader.take(new Event(file, ++number, event.bytes(), event.fault()));
    }
}
