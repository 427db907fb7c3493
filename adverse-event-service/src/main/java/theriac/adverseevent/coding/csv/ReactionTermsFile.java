package theriac.adverseevent.coding.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReactionTerms;
import theriac.adverseevent.coding.SpokenName;

/// Reads the reaction terms that come with the service, `reaction-terms.csv`: a term and, after `|`, its synonyms.
final class ReactionTermsFile {

    private static final String RESOURCE = "/reaction-terms.csv";

    private ReactionTermsFile() {}

    @Produces
    @Singleton
    static ReactionTerms terms() {
        return read();
    }

    static ReactionTerms read() {
        try (var stream = Objects.requireNonNull(ReactionTermsFile.class.getResourceAsStream(RESOURCE), RESOURCE);
                var rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<SpokenName, ReactionTerm> byName = new HashMap<>();
            rows.forEach(row -> add(byName, row));
            return new ReactionTerms(byName);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Map<SpokenName, ReactionTerm> byName, NamedCsvRecord row) {
        var term = new ReactionTerm(row.getField("term"));
        var synonyms = Arrays.stream(row.getField("synonyms").split("\\|")).filter(name -> !name.isBlank());
        Stream.concat(Stream.of(term.value()), synonyms).map(SpokenName::of).forEach(name -> {
            var other = byName.put(name, term);
            if (other != null) {
                throw new IllegalStateException(
                        "reaction-terms.csv gives " + name.key() + " to " + other.value() + " and " + term.value());
            }
        });
    }
}
