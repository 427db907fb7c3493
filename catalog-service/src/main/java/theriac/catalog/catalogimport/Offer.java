package theriac.catalog.catalogimport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.DrugName.Kind;
import theriac.catalog.drug.Source;
import theriac.catalog.loading.ShippedClasses;

/// What a line of a formulary offers, as far as its values are sound.
///
/// @param classes those that the catalog knows, each with the broader ones above it
record Offer(String name, List<Code> codes, List<DrugName> otherNames, List<ClassId> classes, Source source) {

    static Offer of(FormularyLine line, Source source, ShippedClasses known, LineReport report) {
        List<Code> codes = new ArrayList<>();
        Stream.concat(
                        line.rxcui().flatMap(code -> code(CodeSystem.RXNORM, code, source, report)).stream(),
                        line
                                .unii()
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .flatMap(code -> code(CodeSystem.UNII, code, source, report))
                                .stream())
                .forEach(codes::add);
        line.atc().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(code -> code(CodeSystem.ATC, code, source, report).stream())
                .forEach(codes::add);
        return new Offer(
                line.name(), List.copyOf(codes), otherNames(line, source), classes(line, known, report), source);
    }

    private static Optional<Code> code(CodeSystem system, String value, Source source, LineReport report) {
        try {
            return Optional.of(new Code(system, value, Code.Status.ACTIVE, source));
        } catch (IllegalArgumentException malformed) {
            report.leaveOut(value + " is no code of " + system.spelling());
            return Optional.empty();
        }
    }

    private static List<DrugName> otherNames(FormularyLine line, Source source) {
        var names = line.otherNames();
        return Stream.concat(
                        names.brands().stream().map(name -> new DrugName(name, Kind.BRAND, source)),
                        names.synonyms().stream().map(name -> new DrugName(name, Kind.SYNONYM, source)))
                .toList();
    }

    private static List<ClassId> classes(FormularyLine line, ShippedClasses known, LineReport report) {
        var classes = new LinkedHashSet<ClassId>();
        for (var name : line.classes()) {
            known.named(name).ifPresentOrElse(classes::addAll, () -> report.leaveOut("there is no class " + name));
        }
        return List.copyOf(classes);
    }

    Optional<Code> code(CodeSystem system) {
        return codes.stream().filter(code -> code.system() == system).findFirst();
    }
}
