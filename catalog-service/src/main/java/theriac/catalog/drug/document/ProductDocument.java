package theriac.catalog.drug.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Product;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;

/// A product.
@Schema(name = "Product", description = "A product in which the drug is given; its source says where.")
public record ProductDocument(
        @Schema(examples = "baclofen 10 mg tablet") String name,
        @Schema(examples = "tablet") String form,
        @Schema(examples = "oral") String route,
        QuantityDocument strength,

        @Schema(description = "The volume that holds the strength, in mL; absent for solid forms.") @Nullable
        QuantityDocument perVolume,

        @Schema(description = "RxNorm's code of exactly this strength and form.") @Nullable
        String rxcui,

        SourceDocument source) {

    static ProductDocument of(Product product) {
        var amount = product.strength().amount();
        return new ProductDocument(
                product.name(),
                product.form(),
                product.route(),
                new QuantityDocument(amount.value(), amount.unit().symbol()),
                QuantityDocument.of(product.strength().perVolume()),
                product.rxcui(),
                SourceDocument.of(product.source()));
    }

    Product toProduct() {
        return new Product(
                given("name", name),
                given("form", form),
                given("route", route),
                new Product.Strength(
                        one("strength", strength, QuantityDocument::toQuantity),
                        maybe("perVolume", perVolume, QuantityDocument::toQuantity)),
                rxcui,
                one("source", source, SourceDocument::toSource));
    }
}
