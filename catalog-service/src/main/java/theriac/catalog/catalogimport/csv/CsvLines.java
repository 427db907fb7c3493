package theriac.catalog.catalogimport.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import theriac.imports.UnreadableFile;

/// The lines of a CSV file in UTF-8, with or without a byte order mark, separated by what its first line uses most.
record CsvLines(Path file) {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST_HEADER = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /// Reads the first line.
    Header header() {
        var header = new Header[1];
        each(line -> {
            header[0] = Header.of(line.getFields());
            return false;
        });
        if (header[0] == null) {
            throw new UnreadableFile("the file is empty");
        }
        return header[0];
    }

    /// Hands each line on, the header too, until one is answered with false; tells whether none was.
    boolean each(Predicate<CsvRecord> line) {
        try (var reader = open();
                var lines =
                        CsvReader.builder().fieldSeparator(separator(reader)).ofCsvRecord(reader)) {
            for (var record : lines) {
                if (!line.test(record)) {
                    return false;
                }
            }
            return true;
        } catch (CsvParseException broken) {
            throw new UnreadableFile("the file is no CSV: " + broken.getMessage());
        } catch (CharacterCodingException otherEncoding) {
            throw notUtf8();
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? notUtf8() : failure;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static UnreadableFile notUtf8() {
        return new UnreadableFile("the file is not in UTF-8: save it as \"CSV UTF-8\"");
    }

    private BufferedReader open() throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), LONGEST_HEADER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static char separator(Reader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        var header = new StringBuilder();
        for (int next = reader.read(); next >= 0 && next != '\n' && header.length() < LONGEST_HEADER - 1; ) {
            header.append((char) next);
            next = reader.read();
        }
        reader.reset();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }
}
