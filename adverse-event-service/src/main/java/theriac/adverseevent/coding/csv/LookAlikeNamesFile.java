package theriac.adverseevent.coding.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import theriac.adverseevent.coding.LookAlikeNames;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.SpokenName;

/// Reads pairs of names that are confused with each other, `look-alike-names.csv`. Pairs of drugs are those of
/// the FDA and ISMP Lists of Look-Alike Drug Names with Recommended Tall Man Letters (ISMP, 2023), and some that
/// differ by a letter or two.
final class LookAlikeNamesFile {

    private static final String RESOURCE = "/look-alike-names.csv";

    private LookAlikeNamesFile() {}

    /// Two names that are confused.
    record Pair(MentionKind kind, SpokenName name, SpokenName other) {}

    @Produces
    @Singleton
    static LookAlikeNames names() {
        Map<MentionKind, Set<SpokenName>> names = new EnumMap<>(MentionKind.class);
        for (var pair : pairs()) {
            var known = names.computeIfAbsent(pair.kind(), kind -> new HashSet<>());
            known.add(pair.name());
            known.add(pair.other());
        }
        return new LookAlikeNames(names);
    }

    static List<Pair> pairs() {
        try (var stream = Objects.requireNonNull(LookAlikeNamesFile.class.getResourceAsStream(RESOURCE), RESOURCE);
                var rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(LookAlikeNamesFile::pair).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pair pair(NamedCsvRecord row) {
        return new Pair(
                MentionKind.of(row.getField("kind")).orElseThrow(),
                SpokenName.of(row.getField("name")),
                SpokenName.of(row.getField("other")));
    }
}
