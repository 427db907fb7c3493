package theriac.adverseevent.casereport;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AlcoholTest {

    @ParameterizedTest
    @CsvSource({
        // what the sender says
        "says-yes, yes,     baclofen, oral,        drowsiness,        yes,     reported",
        "says-no,  no,      baclofen, oral,        drowsiness,        no,      reported",
        "no-beer,  no,      Beer,     oral,        drowsiness,        no,      reported",
        // what is found where the sender says nothing
        "beer,     unknown, Beer,     oral,        drowsiness,        yes,     drug",
        "reaction, unknown, baclofen, oral,        Alcohol poisoning, yes,     reaction",
        // what is no drink, or not told
        "skin,     unknown, Alcohol,  cutaneous,   drowsiness,        unknown,",
        "antidote, unknown, Ethanol,  intravenous, drowsiness,        unknown,",
        "nothing,  unknown, baclofen, oral,        drowsiness,        unknown,"
    })
    void aCaseTellsWhetherAlcoholWasTakenAndWhereThatWasFound(
            String id,
            String said,
            String drug,
            String route,
            String reaction,
            String alcohol,
            @Nullable String foundIn) {
        String caseId =
                Api.report("""
                {"senderReportId":"alcohol-%s","alcohol":"%s",
                 "drugs":[{"name":"%s","role":"concomitant","route":"%s"}],"reactions":[{"term":"%s"}]}""".formatted(id, said, drug, route, reaction)).path("caseId");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId)
                .then()
                .body("alcohol", equalTo(alcohol))
                .body("alcoholFoundIn", equalTo(foundIn));
    }
}
