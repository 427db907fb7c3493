package theriac.interaction.rule;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a rule rests on: at least one source.
///
/// @param jurisdiction ISO 3166-1 alpha-2 code of where its sources are binding; absent when they are bound to
///   none
public record Evidence(EvidenceLevel level, Optional<String> jurisdiction, List<Source> sources) {

    public Evidence {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a rule rests on at least one source");
        }
    }

    /// A document that can be looked up.
    ///
    /// @param citation document and section
    /// @param dated the date of the document, where it has one
    public record Source(String citation, Optional<LocalDate> dated, Optional<URI> address) {

        public Source {
            if (citation.isBlank()) {
                throw new IllegalArgumentException("a source says what to look up");
            }
        }
    }
}
