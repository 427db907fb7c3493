package theriac.catalog.rxnormimport.rxnorm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The files of a release that are read.
enum RrfFile {
    RXNCONSO(18),
    RXNREL(16),
    RXNSAT(13),
    RXNATOMARCHIVE(16);

    private final int fields;

    RrfFile(int fields) {
        this.fields = fields;
    }

    /// How many fields each of its lines has.
    int fields() {
        return fields;
    }

    /// The file of an entry, whatever folder it lies in.
    static Optional<RrfFile> of(String path) {
        var name = name(path).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(file -> name.equals(file.name() + ".RRF"))
                .findFirst();
    }

    /// A path's last part.
    static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
