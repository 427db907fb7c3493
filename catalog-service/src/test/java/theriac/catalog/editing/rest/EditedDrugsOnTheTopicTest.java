package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import theriac.catalog.DrugTopic;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EditedDrugsOnTheTopicTest {

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void aPublicationGoesOutWholeWithAllItsEffectiveDatedVersions() {
        stands("announced");

        ANA.brings("announced", Contents.ofNextVersion(LocalDate.parse("2099-01-01"), 2), BEN);

        var announced = announced("announced", 2);
        assertThat(announced.getList("versions.effectiveFrom")).isEqualTo(List.of("2026-01-01", "2099-01-01"));
        assertThat(announced.getList("versions.cnsDepression.grade")).isEqualTo(List.of(1, 2));
        assertThat(announced.getList("names.name")).isEqualTo(List.of("Brand of announced"));
    }

    @Test
    void aWithdrawalGoesOutAsAState() {
        stands("recalled");

        ANA.brings("recalled", "{\"state\": \"withdrawn\"}", BEN);

        assertThat(announced("recalled", 2).getString("state")).isEqualTo("withdrawn");
    }

    @Test
    void aDraftOfANewDrugIsComparedWithNothing() {
        ANA.begins("to-compare", Contents.ofNewDrug("to compare", 1));

        BEN.ask()
                .get("/drugs/to-compare/draft/differences")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("/version"))
                .body("differences.pointer", hasItem("/name"));
    }

    private static JsonPath announced(String drug, int revision) {
        try (var topic = new DrugTopic()) {
            return topic
                    .until(seen -> seen.stream()
                            .anyMatch(event ->
                                    event.key().equals(drug) && event.value().contains("\"revision\":" + revision)))
                    .stream()
                    .filter(event -> event.key().equals(drug))
                    .map(event -> new JsonPath(event.value()))
                    .toList()
                    .getLast();
        }
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }
}
