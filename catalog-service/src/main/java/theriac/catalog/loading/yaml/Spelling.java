package theriac.catalog.loading.yaml;

import theriac.catalog.drug.Kebab;

/// Reads constants as files spell them.
final class Spelling {

    private Spelling() {}

    static <E extends Enum<E> & Kebab> E of(Class<E> type, String spelling) {
        return Kebab.read(type, spelling)
                .orElseThrow(() -> new IllegalArgumentException(spelling + " is no " + type.getSimpleName()));
    }
}
