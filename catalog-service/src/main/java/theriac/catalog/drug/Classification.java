package theriac.catalog.drug;

import java.util.List;

/// The pharmacological classes of a drug, its direct ones first, then every broader one above them.
public record Classification(List<ClassId> classes, Source source) {

    public Classification {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a drug belongs to at least one class");
        }
        source.bearing("a classification");
    }
}
