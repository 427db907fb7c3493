package theriac.adverseevent.faersimport.ascii;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the seven files of a quarter, told by its name, such as `DEMO17Q2.txt`.
enum FaersFile {
    DEMO(Set.of("primaryid", "caseid")),
    DRUG(Set.of("primaryid", "role_cod", "drugname")),
    REAC(Set.of("primaryid", "pt")),
    OUTC(Set.of("primaryid", "outc_cod")),
    RPSR(Set.of("primaryid")),
    THER(Set.of("primaryid")),
    INDI(Set.of("primaryid"));

    private static final Pattern NAME =
            Pattern.compile("(?:.*[/\\\\])?([A-Z]{4})\\d{2}Q[1-4][^/\\\\]*\\.TXT", Pattern.CASE_INSENSITIVE);

    private final Set<String> columns;

    FaersFile(Set<String> columns) {
        this.columns = columns;
    }

    /// The columns without which its lines say nothing.
    Set<String> columns() {
        return columns;
    }

    /// Which file an entry of the archive is.
    static Optional<FaersFile> named(String entry) {
        Matcher name = NAME.matcher(entry);
        if (!name.matches()) {
            return Optional.empty();
        }
        var kind = name.group(1).toUpperCase(Locale.ROOT);
        return Set.of(values()).stream()
                .filter(file -> file.name().equals(kind))
                .findFirst();
    }
}
