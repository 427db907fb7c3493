package theriac.catalog.catalogimport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.Monograph;
import theriac.catalog.loading.ImportedStatements.Statement;

/// The names and codes of an offer that a drug lacks.
record Additions(List<DrugName> names, List<Code> codes) {

    Additions {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
    }

    /// What of the offer is new, without what belongs to others.
    static Additions to(DrugId drug, Monograph standing, Offer offer, KnownDrugs known, LineReport report) {
        var names = new ArrayList<DrugName>();
        Stream.concat(
                        Stream.of(new DrugName(offer.name(), DrugName.Kind.SYNONYM, offer.source())),
                        offer.otherNames().stream())
                .filter(name -> !hasName(standing, names, name.value()))
                .filter(name -> isFree(name.value(), drug, known, report))
                .forEach(names::add);
        var codes = offer.codes().stream()
                .filter(code -> !hasCode(standing, code))
                .filter(code -> mayHave(standing, code, report))
                .toList();
        return new Additions(names, codes);
    }

    private static boolean hasName(Monograph standing, List<DrugName> added, String name) {
        return standing.name().equalsIgnoreCase(name)
                || Stream.concat(standing.names().stream(), added.stream())
                        .anyMatch(known -> known.value().equalsIgnoreCase(name));
    }

    private static boolean isFree(String name, DrugId drug, KnownDrugs known, LineReport report) {
        var others =
                known.named(name).stream().filter(other -> !other.equals(drug)).toList();
        if (!others.isEmpty()) {
            report.leaveOut(
                    "the name " + name + " belongs to " + others.getFirst().value());
        }
        return others.isEmpty();
    }

    private static boolean hasCode(Monograph standing, Code code) {
        return standing.codes().stream()
                .anyMatch(known ->
                        known.system() == code.system() && known.value().equals(code.value()));
    }

    private static boolean mayHave(Monograph standing, Code code, LineReport report) {
        boolean second = code.system() == CodeSystem.UNII
                && standing.codes().stream()
                        .anyMatch(known -> known.system() == CodeSystem.UNII
                                && !known.status().retired());
        if (second) {
            report.leaveOut("the catalog knows it by another UNII than " + code.value());
        }
        return !second;
    }

    /// What is remembered as imported.
    List<Statement> statements() {
        return Stream.of(names.stream().map(Statement::of), codes.stream().map(Statement::of))
                .flatMap(statements -> statements)
                .toList();
    }

    boolean isEmpty() {
        return names.isEmpty() && codes.isEmpty();
    }

    /// The monograph with them.
    Monograph in(Monograph standing) {
        return standing.with(
                Stream.concat(standing.names().stream(), names.stream()).toList(),
                Stream.concat(standing.codes().stream(), codes.stream()).toList());
    }

    /// What they are, for the report.
    @Override
    public String toString() {
        return Stream.concat(
                        codes.stream().map(code -> code.system().spelling() + " " + code.value()),
                        names.stream().map(name -> name.kind().spelling() + " " + name.value()))
                .collect(Collectors.joining(", "));
    }
}
