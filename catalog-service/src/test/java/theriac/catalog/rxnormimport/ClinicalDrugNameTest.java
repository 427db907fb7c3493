package theriac.catalog.rxnormimport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.Source;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicalDrugNameTest {

    private static final Source RELEASE = new Source("A release", EvidenceLevel.REFERENCE_ARTICLE, "US", null);

    @ParameterizedTest
    @CsvSource({
        "somnol 10 MG, Oral Tablet, 10, mg, oral, oral-tablet",
        "somnol 0.05 MG/ML, Injectable Solution, 0.05, mg, parenteral, injectable-solution",
        "somnol 25 MCG, Sublingual Tablet, 25, microgram, sublingual, sublingual-tablet",
        "somnol 100 UNT/ML, Prefilled Syringe, 100, unit, parenteral, prefilled-syringe",
        "somnol 5 MG, 12 HR Extended Release Oral Tablet, 5, mg, oral, 12-hr-extended-release-oral-tablet"
    })
    void strengthAndFormAreReadFromTheNames(
            String component, String doseForm, String amount, String unit, String route, String form) {
        var product = read(component, doseForm).orElseThrow();

        assertThat(product.strength().amount().value()).isEqualByComparingTo(amount);
        assertThat(product.strength().amount().unit().symbol()).isEqualTo(unit);
        assertThat(product.route()).isEqualTo(route);
        assertThat(product.form()).isEqualTo(form);
    }

    @Test
    void aConcentrationIsAnAmountInOneMillilitre() {
        var strength = read("somnol 1 MG/ML", "Oral Solution").orElseThrow().strength();

        assertThat(strength.perVolume()).isNotNull();
        assertThat(strength.perVolume().value()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "somnol 10 %, Topical Cream",
        "somnol 0.1 MG/ACTUAT, Metered Dose Inhaler",
        "somnol 0.1 MG/HR, Transdermal System",
        "somnol 0 MG, Oral Tablet",
        "somnol, Oral Tablet",
        "somnol 10 MG, Kit"
    })
    void whatIsMeasuredOtherwiseIsNotGuessed(String component, String doseForm) {
        assertThat(read(component, doseForm)).isEmpty();
    }

    private static java.util.Optional<Product> read(String component, String doseForm) {
        return ClinicalDrugName.read(
                new Concept.ClinicalDrug("99100", component + " " + doseForm, component, doseForm), RELEASE);
    }
}
