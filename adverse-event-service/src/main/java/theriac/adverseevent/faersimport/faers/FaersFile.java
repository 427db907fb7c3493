package theriac.adverseevent.faersimport.faers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the seven files of a quarter, told by its name, such as `DEMO17Q2.txt`.
enum FaersFile {
    DEMO,
    DRUG,
    REAC,
    OUTC,
    RPSR,
    THER,
    INDI;

    private static final int KIND = 4;
    private static final int QUARTER = 4;
    private static final Pattern NAME =
            Pattern.compile("(?:.*[/\\\\])?([A-Z]{4})\\d{2}Q[1-4][^/\\\\]*\\.TXT", Pattern.CASE_INSENSITIVE);

    /// The columns without which its lines say nothing.
    Set<String> columns() {
        return switch (this) {
            case DEMO -> Set.of("primaryid", "caseid");
            case DRUG -> Set.of("primaryid", "role_cod", "drugname");
            case REAC -> Set.of("primaryid", "pt");
            case OUTC -> Set.of("primaryid", "outc_cod");
            case RPSR -> Set.of("primaryid", "rpsr_cod");
            case THER -> Set.of("primaryid", "drug_seq");
            case INDI -> Set.of("primaryid", "drug_seq", "indi_pt");
        };
    }

    /// The quarter in a file's name, such as `17Q2`.
    static String quarter(String name) {
        return name.substring(KIND, KIND + QUARTER).toUpperCase(Locale.ROOT);
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
