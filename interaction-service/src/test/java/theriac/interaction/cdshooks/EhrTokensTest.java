package theriac.interaction.cdshooks;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.orderSign;
import static theriac.interaction.cdshooks.Requests.prefetch;
import static theriac.interaction.cdshooks.Requests.taken;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class EhrTokensTest {

    private static final String PATH = "/cds-services/order-sign";

    private final String patient = Requests.aPatient();
    private final String body = orderSign(
            patient, prefetch(patient, taken("r1", patient, "baclofen", "")), order("1", patient, "diazepam", ""));

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    private static String token(Consumer<JwtClaims> change, String key, String algorithm, Map<String, String> headers) {
        var claims = FakeEhr.claims(PATH);
        change.accept(claims);
        return FakeEhr.signed(claims, key, algorithm, headers);
    }

    @Test
    void aRegisteredSystemIsBelievedByBothAlgorithms() {
        call("order-sign", body, token(_ -> {}, "ec", "ES384", Map.of())).statusCode(200);
        call("order-sign", body, token(_ -> {}, "rsa", "RS384", Map.of("jku", FakeEhr.address() + "/jwks.json")))
                .statusCode(200)
                .body("cards[0].indicator", equalTo("info"));
    }

    @Test
    void aTokenIsGoodOnce() {
        var token = token(_ -> {}, "ec", "ES384", Map.of());

        call("order-sign", body, token).statusCode(200);
        call("order-sign", body, token).statusCode(401);
    }

    static Stream<String> badTokens() {
        return Stream.of(
                token(claims -> claims.setIssuer("https://other.test"), "ec", "ES384", Map.of()),
                token(claims -> claims.setAudience("https://elsewhere.test" + PATH), "ec", "ES384", Map.of()),
                token(
                        claims -> claims.setAudience(FakeEhr.BASE + "/cds-services/patient-view"),
                        "ec",
                        "ES384",
                        Map.of()),
                token(claims -> claims.unsetClaim("aud"), "ec", "ES384", Map.of()),
                token(claims -> claims.setExpirationTimeMinutesInTheFuture(-2), "ec", "ES384", Map.of()),
                token(claims -> claims.setExpirationTimeMinutesInTheFuture(600), "ec", "ES384", Map.of()),
                token(claims -> claims.unsetClaim("exp"), "ec", "ES384", Map.of()),
                token(claims -> claims.unsetClaim("jti"), "ec", "ES384", Map.of()),
                token(claims -> claims.unsetClaim("iat"), "ec", "ES384", Map.of()),
                token(claims -> claims.setNotBefore(NumericDate.fromSeconds(4_000_000_000L)), "ec", "ES384", Map.of()),
                token(_ -> {}, "stranger", "ES384", Map.of()),
                token(_ -> {}, "stranger", "ES384", Map.of("jku", FakeEhr.address() + "/not-registered.json")),
                token(_ -> {}, "ec", "ES384", Map.of("jku", FakeEhr.address() + "/not-registered.json")),
                token(_ -> {}, "ec", "ES384", Map.of("kid", "nobody")),
                token(_ -> {}, "rsa", "RS256", Map.of()),
                "not.a.token");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void everyOtherTokenIsRefused(String token) {
        call("order-sign", body, token).statusCode(401);
    }

    @Test
    void keysOfOtherAddressesAreNotEvenFetched() {
        call("order-sign", body, token(_ -> {}, "stranger", "ES384", Map.of("jku", FakeEhr.address() + "/trap.json")))
                .statusCode(401);

        org.assertj.core.api.Assertions.assertThat(FakeEhr.asked("/trap.json")).isZero();
    }

    @Test
    void aRegisteredSystemOpensNothingButTheHooks() {
        for (var path :
                new String[] {"/interaction-checks", "/interaction-rules", "/cds-services/../interaction-rules"}) {
            var claims = FakeEhr.claims(path);
            given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(FakeEhr.signed(claims, "ec", "ES384", Map.of()))
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        var counts = FakeEhr.claims("/cds-services/feedback-counts");
        given().auth()
                .oauth2(FakeEhr.signed(counts, "ec", "ES384", Map.of()))
                .get("/cds-services/feedback-counts")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "assessor", "auditor", "admin"})
    void whoIsNoPrescriberIsRefused(String role) {
        call("order-sign", body, PlatformTestResource.token(role, "demo-hospital"))
                .statusCode(403);
    }

    @Test
    void whoHasNoTokenIsRefused() {
        given().contentType(ContentType.JSON).body(body).post(PATH).then().statusCode(401);
    }
}
