package theriac.catalog.loading.yaml;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Kebab;
import theriac.catalog.drug.Source;

/// `sources/*.yaml`: the documents that the other files refer to.
record SourceFile(Map<String, Source> sources) {

    /// A source as the file writes it.
    record Entry(
            String citation,
            String evidenceLevel,
            @Nullable String jurisdiction,
            @Nullable LocalDate dated) {

        Source toSource() {
            var level = Kebab.read(EvidenceLevel.class, evidenceLevel)
                    .orElseThrow(() -> new IllegalArgumentException("there is no evidence level " + evidenceLevel));
            return new Source(citation, level, jurisdiction, dated);
        }
    }

    Source get(String key) {
        return Optional.ofNullable(sources.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no file of sources has " + key));
    }
}
