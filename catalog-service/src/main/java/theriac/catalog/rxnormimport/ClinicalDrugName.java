package theriac.catalog.rxnormimport;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import theriac.catalog.drug.Product;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Source;

/// Reads the strength and the dose form of a product from RxNorm's names for them. What is measured otherwise,
/// such as in percent or per puff, is not read.
final class ClinicalDrugName {

    private static final Pattern STRENGTH = Pattern.compile("([0-9]*\\.?[0-9]+) (MG|MCG|UNT)(/ML)?$");
    private static final Pattern WORD_END = Pattern.compile("[^a-z]+");
    private static final Map<String, Quantity.Unit> UNITS =
            Map.of("MG", Quantity.Unit.MG, "MCG", Quantity.Unit.MICROGRAM, "UNT", Quantity.Unit.UNIT);

    /// Dose forms begin with, or contain, how they are given.
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("oral", "oral"),
            Map.entry("chewable", "oral"),
            Map.entry("disintegrating", "oral"),
            Map.entry("sublingual", "sublingual"),
            Map.entry("buccal", "buccal"),
            Map.entry("rectal", "rectal"),
            Map.entry("vaginal", "vaginal"),
            Map.entry("transdermal", "transdermal"),
            Map.entry("topical", "topical"),
            Map.entry("nasal", "nasal"),
            Map.entry("ophthalmic", "ophthalmic"),
            Map.entry("otic", "otic"),
            Map.entry("inhalation", "inhalation"),
            Map.entry("intrathecal", "intrathecal"),
            Map.entry("injectable", "parenteral"),
            Map.entry("injection", "parenteral"),
            Map.entry("syringe", "parenteral"),
            Map.entry("cartridge", "parenteral"));

    private ClinicalDrugName() {}

    static Optional<Product> read(Concept.ClinicalDrug drug, Source source) {
        return strength(drug.component())
                .flatMap(strength -> route(drug.doseForm())
                        .map(route -> new Product(
                                drug.name(), form(drug.doseForm()), route, strength, drug.rxcui(), source)));
    }

    private static Optional<Product.Strength> strength(String component) {
        var match = STRENGTH.matcher(component);
        if (!match.find() || new BigDecimal(match.group(1)).signum() == 0) {
            return Optional.empty();
        }
        var amount = new Quantity(new BigDecimal(match.group(1)), unit(match.group(2)));
        var perVolume = match.group(3) == null ? null : new Quantity(BigDecimal.ONE, Quantity.Unit.ML);
        return Optional.of(new Product.Strength(amount, perVolume));
    }

    private static Quantity.Unit unit(String symbol) {
        return UNITS.getOrDefault(symbol, Quantity.Unit.UNIT);
    }

    private static Optional<String> route(String doseForm) {
        for (var word :
                WORD_END.splitAsStream(doseForm.toLowerCase(Locale.ROOT)).toList()) {
            var route = ROUTES.get(word);
            if (route != null) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static String form(String doseForm) {
        return doseForm.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
