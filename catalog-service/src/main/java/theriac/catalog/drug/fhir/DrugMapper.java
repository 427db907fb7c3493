package theriac.catalog.drug.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Prescribing;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Meta;
import theriac.catalog.drug.fhir.DataTypes.Reference;
import theriac.catalog.drug.fhir.MedicationKnowledge.Ingredient;
import theriac.catalog.drug.fhir.MedicationKnowledge.RelatedKnowledge;

/// A drug as a MedicationKnowledge, by the version in force on a day.
final class DrugMapper {

    private final Drug drug;
    private final Monograph monograph;
    private final Optional<Version> version;
    private final Sources sources = new Sources();

    private DrugMapper(Drug drug, LocalDate today) {
        this.drug = drug;
        this.monograph = drug.monograph();
        this.version = monograph.on(today);
    }

    static MedicationKnowledge map(Drug drug, LocalDate today) {
        return new DrugMapper(drug, today).resource();
    }

    private MedicationKnowledge resource() {
        var names = new Names(sources, monograph);
        var statements = version.map(Version::statements);
        var prescribing = statements.map(Statements::prescribing).orElse(Prescribing.UNSTATED);
        var code = names.code();
        var synonymSources = names.synonymSources();
        var tapers = new Tapers(sources).of(prescribing.taperRules());
        var guidelines = new Guidelines(sources).of(prescribing);
        var products = new Products(sources, names.substance()).of(prescribing.products());
        var issues = statements
                .map(it -> new Contraindications(sources).of(it.safety().precautions()))
                .orElse(List.of());
        var classes = classes(statements);
        var characteristics =
                statements.map(it -> new Classes(sources).of(it.cnsActivity())).orElse(List.of());
        return new MedicationKnowledge(
                MedicationKnowledge.TYPE,
                drug.id().value(),
                new Meta(versionId()),
                contained(products, issues),
                tapers,
                code,
                status(),
                null,
                names.synonyms(),
                synonymSources,
                related(products),
                sources.monographs(),
                List.of(new Ingredient(names.substance(), true, null)),
                routes(prescribing),
                guidelines,
                classes,
                characteristics,
                references(issues.stream().map(Contained.DetectedIssue::id)));
    }

    /// Changes with the drug, and on the day on which a version takes effect.
    private String versionId() {
        return drug.revision() + "." + version.map(Version::number).orElse(0);
    }

    /// Absent while no version is in force, for then the catalog says neither.
    private @Nullable String status() {
        if (monograph.state() == DrugState.WITHDRAWN) {
            return "inactive";
        }
        return version.isPresent() ? "active" : null;
    }

    private List<MedicationKnowledge.Classification> classes(Optional<Statements> statements) {
        var classes = new Classes(sources);
        return Stream.concat(
                        statements.map(Statements::classification).map(classes::of).stream(),
                        classes.ofAtc(monograph.codes()).stream())
                .toList();
    }

    private List<Element> contained(List<MedicationKnowledge> products, List<Contained.DetectedIssue> issues) {
        var all = new ArrayList<Element>(sources.documents());
        all.addAll(products);
        all.addAll(issues);
        return List.copyOf(all);
    }

    private static List<RelatedKnowledge> related(List<MedicationKnowledge> products) {
        return products.isEmpty()
                ? List.of()
                : List.of(new RelatedKnowledge(
                        CodeableConcept.of(Uris.RELATION, "product"),
                        references(products.stream().map(MedicationKnowledge::id))));
    }

    private static List<CodeableConcept> routes(Prescribing prescribing) {
        return Stream.concat(
                        prescribing.products().stream().map(product -> product.route()),
                        prescribing.doseRules().stream().map(rule -> rule.route()))
                .distinct()
                .map(route -> CodeableConcept.of(Uris.ROUTE, route))
                .toList();
    }

    private static List<Reference> references(Stream<String> ids) {
        return ids.map(id -> new Reference("#" + id)).toList();
    }
}
