package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that the catalog states about a drug, whoever stated it.
///
/// @param name the preferred (ingredient) name
/// @param names all further names
/// @param versions by the date they take effect, oldest first; at least one
public record Monograph(DrugState state, String name, List<DrugName> names, List<Code> codes, List<Version> versions) {

    public Monograph {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::effectiveFrom).thenComparingInt(Version::number))
                .toList();
        if (name.isBlank()) {
            throw new IllegalArgumentException("a drug has a name");
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a drug has at least one version");
        }
        if (versions.stream().map(Version::number).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("each version of a drug has a number of its own");
        }
    }

    /// The same with these as all further names and codes.
    public Monograph with(List<DrugName> newNames, List<Code> newCodes) {
        return new Monograph(state, name, newNames, newCodes, versions);
    }

    /// The same with these products added to each version.
    public Monograph withProducts(List<Product> more) {
        var completed = versions.stream()
                .map(version -> new Version(
                        version.number(),
                        version.effectiveFrom(),
                        version.statements().withProducts(more)))
                .toList();
        return new Monograph(state, name, names, codes, completed);
    }

    /// The products of all versions, each once.
    public List<Product> products() {
        return versions.stream()
                .flatMap(version -> version.statements().prescribing().products().stream())
                .distinct()
                .toList();
    }

    /// The version in force on a day; none before the first takes effect.
    public Optional<Version> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst();
    }
}
