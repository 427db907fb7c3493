package theriac.catalog.drug.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Ratio;
import theriac.catalog.drug.fhir.MedicationKnowledge.Ingredient;

/// The products of a drug, each one a MedicationKnowledge contained in that of the drug.
final class Products {

    private final Sources sources;
    private final CodeableConcept substance;

    /// @param substance the drug as an ingredient
    Products(Sources sources, CodeableConcept substance) {
        this.sources = sources;
        this.substance = substance;
    }

    List<MedicationKnowledge> of(List<Product> products) {
        return IntStream.range(0, products.size())
                .mapToObj(index -> product("product-" + (index + 1), products.get(index)))
                .toList();
    }

    private MedicationKnowledge product(String id, Product product) {
        return MedicationKnowledge.product(
                id,
                sources.of(product.source()),
                code(product),
                CodeableConcept.of(Uris.FORM, product.form()),
                CodeableConcept.of(Uris.ROUTE, product.route()),
                new Ingredient(substance, true, strength(product)));
    }

    private static CodeableConcept code(Product product) {
        return Optional.ofNullable(product.rxcui())
                .map(rxcui -> CodeableConcept.of(Uris.of(Code.CodeSystem.RXNORM), rxcui)
                        .in(product.name()))
                .orElseGet(() -> CodeableConcept.text(product.name()));
    }

    private static Ratio strength(Product product) {
        var volume = product.strength().perVolume();
        return new Ratio(
                Amounts.of(product.strength().amount()),
                volume == null ? Amounts.one(product.form()) : Amounts.of(volume));
    }
}
