package theriac.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All formats of a service.
public record ImportFormats(List<ImportFormat> all) {

    public ImportFormats {
        all = List.copyOf(all);
    }

    public Optional<ImportFormat> named(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /// Their names, for a sentence that says what would be right.
    public String names() {
        return all.stream().map(ImportFormat::name).sorted().collect(Collectors.joining(", "));
    }
}
