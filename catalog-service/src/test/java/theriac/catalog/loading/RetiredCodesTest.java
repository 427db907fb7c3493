package theriac.catalog.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Code.Status;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.drug.Source;
import theriac.catalog.loading.ImportedStatements.Statement;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

/// A code that an import retired, and that the shipped content calls active.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RetiredCodesTest {

    private static final LocalDate EARLIER = LocalDate.parse("2025-01-06");
    private static final LocalDate LATER = LocalDate.parse("2025-11-03");

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    PublishShipped publishShipped;

    @Inject
    ImportedStatements imported;

    @Inject
    Drugs drugs;

    @Test
    void aRetirementOutlivesAShippedCodeOfAnEarlierDate() {
        retires("early-shipped", "95101", LATER);

        ships("early-shipped", "95101", EARLIER);

        assertThat(code("early-shipped").status()).isEqualTo(Status.retired(null));
    }

    @Test
    void aRetirementWithADateOutlivesAShippedCodeWithoutOne() {
        retires("undated-shipped", "95102", EARLIER);

        ships("undated-shipped", "95102", null);

        assertThat(code("undated-shipped").status()).isEqualTo(Status.retired(null));
    }

    @Test
    void aShippedCodeOfALaterDateIsInUseAgain() {
        retires("late-shipped", "95103", EARLIER);

        ships("late-shipped", "95103", LATER);

        assertThat(code("late-shipped").status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whatNoImportSaidIsCorrectedByTheFileAlone() {
        publishShipped.publish(List.of(TestDrugs.withCodes(
                TestDrugs.aDraftOf("corrected-by-file"), rxcui("95104", Status.retired(null), LATER))));

        ships("corrected-by-file", "95104", EARLIER);

        assertThat(code("corrected-by-file").status()).isEqualTo(Status.ACTIVE);
    }

    private void retires(String drug, String rxcui, LocalDate dated) {
        var code = rxcui(rxcui, Status.retired(null), dated);
        publishDrugs.publish(List.of(TestDrugs.withCodes(TestDrugs.aDraftOf(drug), code)), Editor.SERVICE);
        QuarkusTransaction.requiringNew()
                .run(() -> imported.add(Map.of(new DrugId(drug), List.of(Statement.of(code)))));
    }

    private void ships(String drug, String rxcui, @Nullable LocalDate dated) {
        publishShipped.publish(
                List.of(TestDrugs.withCodes(TestDrugs.aDraftOf(drug), rxcui(rxcui, Status.ACTIVE, dated))));
    }

    private Code code(String drug) {
        return drugs.find(new DrugId(drug)).orElseThrow().monograph().codes().getFirst();
    }

    private static Code rxcui(String rxcui, Status status, @Nullable LocalDate dated) {
        var source = new Source("A list of codes", EvidenceLevel.REFERENCE_ARTICLE, "US", dated);
        return new Code(CodeSystem.RXNORM, rxcui, status, source);
    }
}
