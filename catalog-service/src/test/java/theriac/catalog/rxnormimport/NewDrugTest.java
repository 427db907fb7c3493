package theriac.catalog.rxnormimport;

import java.util.List;

import org.junit.jupiter.api.Test;

import theriac.catalog.drug.DrugId;

import static org.assertj.core.api.Assertions.assertThat;

class NewDrugTest {

    private static final int LONGEST_IN_FHIR = 64;

    @Test
    void anIdIsTheNameOrTheNameWithItsRxcui() {
        assertThat(NewDrug.idsOf(named("Novamol Citrate")))
                .containsExactly(new DrugId("novamol-citrate"), new DrugId("novamol-citrate-12345678"));
    }

    @Test
    void aLongNameIsCutSoThatFhirCanServeTheDrug() {
        var ids = NewDrug.idsOf(named("novamol ".repeat(20)));

        assertThat(ids).singleElement().satisfies(id -> {
            assertThat(id.value()).endsWith("-12345678");
            assertThat(id.value().length()).isLessThanOrEqualTo(LONGEST_IN_FHIR);
        });
    }

    @Test
    void aNameWithoutLettersIsCalledByItsRxcui() {
        assertThat(NewDrug.idsOf(named("\u03b1"))).containsExactly(new DrugId("rxcui-12345678"));
    }

    private static Concept named(String name) {
        return new Concept(1, "12345678", name, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
