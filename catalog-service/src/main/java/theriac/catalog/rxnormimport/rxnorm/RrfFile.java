package theriac.catalog.rxnormimport.rxnorm;

import java.util.Arrays;
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

    /// The file of this name, in any case.
    static Optional<RrfFile> of(String name) {
        return Arrays.stream(values())
                .filter(file -> name.equalsIgnoreCase(file.name() + ".RRF"))
                .findFirst();
    }
}
