package theriac.interaction.cdshooks.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCode;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Recognition;
import theriac.interaction.drug.Recognition.Recognised;

/// Finds the drug that a resource is about: by its codes, by its words, by the ingredients in the name of a
/// product, or by the ingredients of the Medication that it refers to.
final class MedicationNaming {

    private static final Map<String, CodeSystem> SYSTEMS = Map.of(
            "http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem.RXNORM,
            "http://www.whocc.no/atc", CodeSystem.ATC,
            "http://fdasis.nlm.nih.gov", CodeSystem.UNII);

    private final Chart chart;
    private final Function<Designation, Recognition> catalog;

    MedicationNaming(Chart chart, Function<Designation, Recognition> catalog) {
        this.chart = chart;
        this.catalog = catalog;
    }

    /// What a resource turned out to name.
    ///
    /// @param drugs several for a combination
    /// @param doubt why it names none; then there are no drugs
    record Naming(String label, List<Named> drugs, Optional<String> doubt) {

        static Naming none(String label, String doubt) {
            return new Naming(label, List.of(), Optional.of(doubt));
        }
    }

    /// A drug and what a piece or a millilitre of it holds.
    record Named(Designation designation, ProductName.Ingredient strength) {}

    Naming of(Resource resource) {
        var concept = resource.json().get("medicationCodeableConcept");
        if (concept.isPresent()) {
            return of(Concept.of(concept.get()));
        }
        var reference = resource.json().get("medicationReference");
        return reference.isPresent()
                ? referenced(resource, reference.get(), new HashSet<>())
                : Naming.none("a medication", "It names no medication.");
    }

    private Naming referenced(Resource from, Element reference, Set<Element> seen) {
        var label = reference.text("display").orElse("a medication");
        var address = reference.text("reference");
        var found = address.flatMap(target -> chart.find(from, target));
        if (found.isEmpty()) {
            return reference.text("display").isPresent()
                    ? of(new Concept(List.of(), reference.text("display")))
                    : Naming.none(label, "It refers to a Medication that the request does not hold.");
        }
        if (!seen.add(found.get().json())) {
            return Naming.none(label, "Its references lead in a circle.");
        }
        return medication(found.get(), from, label, seen);
    }

    /// A contained Medication refers to what the resource around it contains.
    private Naming medication(Resource medication, Resource from, String label, Set<Element> seen) {
        var around = medication.json().list("contained").isEmpty() ? from : medication;
        var own = medication.json().get("code").map(Concept::of).map(this::of);
        if (own.filter(naming -> recognised(naming)).isPresent()) {
            return own.get();
        }
        var parts = new ArrayList<Naming>();
        for (var ingredient : medication.json().list("ingredient")) {
            ingredient.get("itemCodeableConcept").map(Concept::of).map(this::of).ifPresent(parts::add);
            ingredient
                    .get("itemReference")
                    .map(item -> referenced(around, item, seen))
                    .ifPresent(parts::add);
        }
        var doubtful = parts.stream().filter(part -> part.doubt().isPresent()).findFirst();
        if (doubtful.isPresent()) {
            return doubtful.get();
        }
        if (parts.isEmpty()) {
            return own.orElseGet(() -> Naming.none(label, "The Medication that it refers to has no code."));
        }
        var name = own.map(Naming::label).orElse(label);
        return new Naming(
                name, parts.stream().flatMap(part -> part.drugs().stream()).toList(), Optional.empty());
    }

    private boolean recognised(Naming naming) {
        return !naming.drugs().isEmpty()
                && naming.drugs().stream().allMatch(named -> catalog.apply(named.designation()) instanceof Recognised);
    }

    private Naming of(Concept concept) {
        var label = concept.label();
        var codes = concept.codings().stream().flatMap(MedicationNaming::code).toList();
        if (codes.isEmpty() && concept.words().isEmpty()) {
            return Naming.none(label, "It has neither words nor a code of RxNorm, ATC or UNII.");
        }
        var words = concept.words().stream().map(MedicationNaming::shortened).toList();
        var meant = codes.stream().filter(code -> drug(coded(code)).isPresent()).toList();
        if (meant.stream().map(code -> drug(coded(code))).distinct().count() > 1) {
            return Naming.none(label, "Its codes mean different drugs.");
        }
        var parts = words.stream()
                .map(ProductName::ingredients)
                .filter(list -> !list.isEmpty())
                .findFirst();
        if (!meant.isEmpty()) {
            var strength = parts.filter(list -> list.size() == 1).map(List::getFirst);
            return one(
                    label,
                    new Designation(words.stream().findFirst().filter(this::known), Optional.of(meant.getFirst())),
                    strength);
        }
        var code = codes.stream().findFirst();
        var name = words.stream().filter(this::known).findFirst();
        if (name.isPresent()) {
            return one(
                    label,
                    new Designation(name, code),
                    parts.filter(list -> list.size() == 1).map(List::getFirst));
        }
        return parts.isPresent() ? byIngredients(label, parts.get(), code) : unknown(label, words, code);
    }

    private Naming byIngredients(String label, List<ProductName.Ingredient> parts, Optional<DrugCode> code) {
        var named = parts.stream()
                .map(part -> new Named(
                        new Designation(
                                Optional.of(part.names().stream()
                                        .filter(this::known)
                                        .findFirst()
                                        .orElse(
                                                parts.size() == 1
                                                        ? shortened(label)
                                                        : part.names().getFirst())),
                                code),
                        part))
                .toList();
        return new Naming(label, named, Optional.empty());
    }

    private static Naming unknown(String label, List<String> words, Optional<DrugCode> code) {
        return one(label, new Designation(words.stream().findFirst(), code), Optional.empty());
    }

    private static Naming one(String label, Designation designation, Optional<ProductName.Ingredient> strength) {
        var held = strength.orElseGet(() -> new ProductName.Ingredient(List.of(), Optional.empty(), Optional.empty()));
        return new Naming(label, List.of(new Named(designation, held)), Optional.empty());
    }

    private boolean known(String name) {
        return catalog.apply(Designation.named(name)) instanceof Recognised;
    }

    private Optional<DrugId> drug(Designation designation) {
        return catalog.apply(designation) instanceof Recognised recognised
                ? Optional.of(recognised.drug().id())
                : Optional.empty();
    }

    private static Designation coded(DrugCode code) {
        return new Designation(Optional.empty(), Optional.of(code));
    }

    private static Stream<DrugCode> code(Concept.Coding coding) {
        return Optional.ofNullable(SYSTEMS.get(coding.system()))
                .flatMap(system -> coding.code().map(value -> new DrugCode(system, shortened(value))))
                .stream();
    }

    private static String shortened(String words) {
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
