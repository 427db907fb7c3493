package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a version states and rests on an unsourced claim is refused by the database itself, past all records.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class UnsourcedVersionTest {

    private static final String CONSTRAINT = "no_rule_rests_on_an_unsourced_claim";

    @Inject
    EntityManager entityManager;

    @Inject
    Drugs drugs;

    @Inject
    PublishDrugs publishDrugs;

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"doseRules": [{"id": "oral", "source": {"citation": "A blog", "evidenceLevel": "UNSOURCED_CLAIM"}}]}""", """
                {"listedReactions": [{"term": "seizure", "source": {"evidenceLevel": "unsourced-claim"}}]}""", """
                {"statements": {"tapers": [{"steps": [{"source": {"evidenceLevel": "unsourced-claim"}}]}]}}"""})
    void anyRowThatRestsOnAnUnsourcedClaimIsRefused(String body) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("guarded")), Editor.SERVICE);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> write(body)))
                .hasStackTraceContaining(CONSTRAINT);

        assertThat(drugs.find(new DrugId("guarded")).orElseThrow().monograph())
                .isEqualTo(TestDrugs.aDraftOf("guarded").monograph());
    }

    @Test
    void anEntityThatRestsOnAnUnsourcedClaimIsRefusedWithAllThatWasSavedBesideIt() {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf("guarded-too")), Editor.SERVICE);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    var entity = entityManager.find(DrugEntity.class, "guarded-too");
                    entity.name = "renamed";
                    entity.versions.add(new VersionRow(2, LocalDate.parse("2026-02-01"), """
                            {"classification": {"source": {"evidenceLevel": "UNSOURCED_CLAIM"}}}"""));
                    entityManager.flush();
                }))
                .hasStackTraceContaining(CONSTRAINT);

        assertThat(drugs.find(new DrugId("guarded-too"))
                        .orElseThrow()
                        .monograph()
                        .name())
                .isEqualTo("guarded-too");
    }

    private void write(String body) {
        entityManager
                .createNativeQuery(
                        "update drug_version set body = cast(:body as jsonb) where drug_id = 'guarded' and number = 1")
                .setParameter("body", body)
                .executeUpdate();
    }
}
