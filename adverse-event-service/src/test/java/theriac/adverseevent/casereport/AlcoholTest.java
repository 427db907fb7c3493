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
    @CsvSource(
            delimiter = '|',
            value = {
                // what the sender says
                "says-yes | 'alcohol':'yes', | baclofen | oral | drowsiness | yes | reported",
                "says-no  | 'alcohol':'no',  | baclofen | oral | drowsiness | no | reported",
                "no-beer  | 'alcohol':'no',  | Beer | oral | drowsiness | no | reported",
                // what is found
                "beer     | ''               | Beer | oral | drowsiness | yes | drug",
                "reaction | ''               | baclofen | oral | Alcohol poisoning | yes | reaction",
                "unknown  | 'alcohol':'unknown', | Wine | oral | drowsiness | yes | drug",
                // what is no drink, or not told
                "skin     | ''               | Alcohol | cutaneous | drowsiness | unknown |",
                "antidote | ''               | Ethanol | intravenous | drowsiness | unknown |",
                "nothing  | ''               | baclofen | oral | drowsiness | unknown |"
            })
    void aCaseTellsWhetherAlcoholWasTakenAndWhereThatWasFound(
            String id,
            String field,
            String drug,
            String route,
            String reaction,
            String alcohol,
            @Nullable String foundIn) {
        String caseId = Api.report("""
                {"senderReportId":"alcohol-%s",%s"drugs":[{"name":"%s","role":"concomitant","route":"%s"}],
                 "reactions":[{"term":"%s"}]}""".formatted(id, field.replace('\'', '"'), drug, route, reaction))
                .path("caseId");

        Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId)
                .then()
                .body("alcohol", equalTo(alcohol))
                .body("alcoholFoundIn", equalTo(foundIn));
    }
}
