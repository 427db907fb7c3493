package theriac.dataprotection.rest;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class MasterKeyRotationResourceTest {

    /// The clock that a service has.
    static final class SystemClock {

        private SystemClock() {}

        @Produces
        @Singleton
        static Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void whereAllKeysAreWrappedWithTheCurrentOneNoneIsWrapped() {
        rotate("admin", "*").statusCode(200).body("wrapped", equalTo(0)).body("currentKey", equalTo("k1"));
    }

    @Test
    void onlyAdministratorsOfAllSitesTurnKeys() {
        rotate("admin", "demo-hospital").statusCode(403);
        rotate("auditor", "*").statusCode(403);
        given().post("/master-key-rotations").then().statusCode(401);
    }

    private static ValidatableResponse rotate(String role, String site) {
        return given().auth()
                .oauth2(PlatformTestResource.token(role, site))
                .post("/master-key-rotations")
                .then();
    }
}
