package theriac.catalog.catalogimport.openfda;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;

import theriac.imports.ByteBudget;
import theriac.imports.UnreadableFile;

/// The records of a JSON file, or of the one JSON file in a zip: the elements of its `results`, or of the whole when it
/// is an array. They are read one after the other, whatever the file's size.
///
/// @param maxBytes how many bytes may come out of it, whatever a zip says about itself
record JsonRecords(Path file, long maxBytes) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] ZIP = {'P', 'K'};

    /// What is done with a record.
    @FunctionalInterface
    interface Each {

        /// Reads the record at whose first token the parser is, up to its last; false to end the reading.
        boolean read(JsonParser json, int number) throws IOException;
    }

    /// Hands each record on until one is answered with false; tells whether none was.
    boolean each(Each record) {
        int[] number = {0};
        try {
            return isZip() ? inZip(record, number) : inStream(Files.newInputStream(file), record, number);
        } catch (ZipException damaged) {
            throw new UnreadableFile("the zip is damaged or cut off" + behind(number));
        } catch (JsonEOFException | EOFException cutOff) {
            throw new UnreadableFile("the file is cut off" + behind(number));
        } catch (JsonProcessingException | CharConversionException broken) {
            throw new UnreadableFile("the file is no JSON in UTF-8" + behind(number));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String behind(int[] number) {
        return number[0] == 0 ? "" : ", behind record " + number[0];
    }

    private boolean isZip() throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
        }
    }

    private boolean inZip(Each record, int[] number) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .toList();
            if (entries.size() != 1) {
                throw new UnreadableFile("the zip holds " + entries.size() + " JSON files: it must hold one");
            }
            return inStream(zip.getInputStream(entries.getFirst()), record, number);
        }
    }

    private boolean inStream(InputStream stream, Each record, int[] number) throws IOException {
        try (var limited = new ByteBudget(maxBytes).limit(new BufferedInputStream(stream));
                var json = JSON.createParser(limited)) {
            toRecords(json);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null) {
                    throw new EOFException();
                }
                if (!record.read(json, number[0] + 1)) {
                    return false;
                }
                number[0]++;
            }
            toEnd(json);
            return true;
        }
    }

    private static void toRecords(JsonParser json) throws IOException {
        var first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return;
        }
        while (first == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
            boolean results = json.currentName().equals("results");
            if (json.nextToken() == JsonToken.START_ARRAY && results) {
                return;
            }
            json.skipChildren();
        }
        throw new UnreadableFile("the file has no list of results, as openFDA writes it");
    }

    private static void toEnd(JsonParser json) throws IOException {
        while (json.nextToken() != null) {
            json.skipChildren();
        }
    }
}
