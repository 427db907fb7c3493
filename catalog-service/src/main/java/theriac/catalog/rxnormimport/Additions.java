package theriac.catalog.rxnormimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.DrugName.Kind;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.Source;
import theriac.catalog.loading.ImportedStatements.Statement;

/// What an ingredient of RxNorm adds to what the catalog says of a drug.
///
/// @param codes new ones, and known ones that are retired now; a former code that another drug has stays with that one
record Additions(List<DrugName> names, List<Code> codes, List<Product> products) {

    /// @param leaveOut told why a value was left out
    static Additions to(
            DrugId drug, Monograph standing, Concept concept, Batch batch, Source source, Consumer<String> leaveOut) {
        return new Additions(
                names(drug, standing, concept, batch, source, leaveOut),
                codes(drug, standing, concept, batch, source, leaveOut),
                products(standing, concept, source));
    }

    private static List<DrugName> names(
            DrugId drug, Monograph standing, Concept concept, Batch batch, Source source, Consumer<String> leaveOut) {
        var offered = Stream.of(
                        Stream.of(new DrugName(concept.name(), Kind.SYNONYM, source)),
                        concept.synonyms().stream().map(name -> new DrugName(name, Kind.SYNONYM, source)),
                        concept.brands().stream().map(name -> new DrugName(name, Kind.BRAND, source)))
                .flatMap(names -> names);
        var names = new ArrayList<DrugName>();
        offered.forEach(name -> {
            var others = batch.named(name.value());
            if (hasName(standing, names, name.value())) {
                return;
            }
            if (others.isEmpty() || others.contains(drug)) {
                names.add(name);
            } else {
                leaveOut.accept("the name " + name.value() + " belongs to "
                        + others.iterator().next().value());
            }
        });
        return List.copyOf(names);
    }

    private static boolean hasName(Monograph standing, List<DrugName> added, String name) {
        return standing.name().equalsIgnoreCase(name)
                || Stream.concat(standing.names().stream(), added.stream())
                        .anyMatch(known -> known.value().equalsIgnoreCase(name));
    }

    private static List<Code> codes(
            DrugId drug, Monograph standing, Concept concept, Batch batch, Source source, Consumer<String> leaveOut) {
        var codes = new ArrayList<Code>();
        var current = new Code(CodeSystem.RXNORM, concept.rxcui(), Code.Status.ACTIVE, source);
        if (known(standing, current).filter(code -> !code.status().retired()).isEmpty()) {
            codes.add(current);
        }
        concept.formerRxcuis().stream()
                .filter(former -> batch.isOf(former, drug))
                .map(former -> new RetiredCode(former, concept.rxcui(), source))
                .filter(former -> !former.isIn(standing))
                .forEach(former -> codes.add(former.asCode()));
        for (var other : concept.otherCodes()) {
            var code = new Code(other.system(), other.code(), Code.Status.ACTIVE, source);
            if (known(standing, code).isPresent()) {
                continue;
            }
            if (code.system() == CodeSystem.UNII && hasUnii(standing, codes)) {
                leaveOut.accept("the catalog knows it by another UNII than " + code.value());
            } else {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    private static boolean hasUnii(Monograph standing, List<Code> added) {
        return Stream.concat(standing.codes().stream(), added.stream())
                .anyMatch(code ->
                        code.system() == CodeSystem.UNII && !code.status().retired());
    }

    private static Optional<Code> known(Monograph standing, Code code) {
        return standing.codes().stream()
                .filter(known ->
                        known.system() == code.system() && known.value().equals(code.value()))
                .findFirst();
    }

    private static List<Product> products(Monograph standing, Concept concept, Source source) {
        var known = standing.products().stream()
                .map(Product::rxcui)
                .filter(rxcui -> rxcui != null)
                .collect(Collectors.toSet());
        return concept.products().stream()
                .filter(product -> !known.contains(product.rxcui()))
                .flatMap(product -> ClinicalDrugName.read(product, source).stream())
                .toList();
    }

    /// What is remembered as imported.
    List<Statement> statements() {
        return Stream.of(
                        names.stream().map(Statement::of),
                        codes.stream().map(Statement::of),
                        products.stream().map(Statement::of))
                .flatMap(statements -> statements)
                .toList();
    }

    boolean isEmpty() {
        return names.isEmpty() && codes.isEmpty() && products.isEmpty();
    }

    /// The monograph with them.
    Monograph in(Monograph standing) {
        var changed = codes.stream().map(Additions::key).collect(Collectors.toSet());
        var kept = standing.codes().stream().filter(code -> !changed.contains(key(code)));
        return standing.with(
                        Stream.concat(standing.names().stream(), names.stream()).toList(),
                        Stream.concat(kept, codes.stream()).toList())
                .withProducts(products);
    }

    private static String key(Code code) {
        return code.system() + " " + code.value();
    }

    /// What they are, for the report.
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        codes.forEach(code -> parts.add(
                code.system().spelling() + " " + code.value() + (code.status().retired() ? " (retired)" : "")));
        names.forEach(name -> parts.add(name.kind().spelling() + " " + name.value()));
        if (!products.isEmpty()) {
            parts.add(products.size() + " products");
        }
        return String.join(", ", parts);
    }
}
