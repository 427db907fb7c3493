package theriac.catalog.editing.rest;

import java.sql.SQLException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.DrugInTheMaking;
import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SameNewDrugTest {

    @Test
    void whoPublishesADrugThatSomeoneElseMakesAtTheSameMomentIsToldAndKeepsTheDraft() throws SQLException {
        var approved =
                ANA.getsApproved("twice-made", ANA.begins("twice-made", Contents.ofNewDrug("twice made", 1)), BEN);
        try (var others = DrugInTheMaking.of("twice-made", "twice made", "97001")) {
            var made = others.onceSomeoneWaits();

            var answer = ANA.publishes("twice-made", approved, "{}");

            made.join();
            answer.statusCode(409)
                    .contentType("application/problem+json")
                    .body("detail", containsString("at the same moment"));
        }
        ANA.ask().get(Curator.draft("twice-made")).then().statusCode(200).header("ETag", approved);
        ANA.ask().get("/drugs/twice-made").then().body("codes[0].code", is("97001"));
    }
}
