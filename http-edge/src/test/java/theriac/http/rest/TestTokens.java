package theriac.http.rest;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Mints tokens, good and bad ones, and lets the service verify them.
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "https://issuer.test";
    private static final KeyPair OURS = newKeyPair();
    private static final KeyPair ANOTHERS = newKeyPair();

    @Override
    public Map<String, String> start() {
        var key = Base64.getEncoder().encodeToString(OURS.getPublic().getEncoded());
        return Map.of("quarkus.oidc.public-key", key, "quarkus.oidc.token.issuer", ISSUER);
    }

    @Override
    public void stop() {}

    static String token(String role, String site) {
        var claims = claims(role);
        claims.setStringClaim("site", site);
        return signed(claims, OURS);
    }

    static String withoutSite(String role) {
        return signed(claims(role), OURS);
    }

    static String expired() {
        var claims = claims("reporter");
        claims.setExpirationTime(NumericDate.fromSeconds(1_700_000_000));
        claims.setIssuedAt(NumericDate.fromSeconds(1_699_999_000));
        return signed(claims, OURS);
    }

    static String ofAnotherIssuer() {
        var claims = claims("reporter");
        claims.setIssuer("https://another.test");
        return signed(claims, OURS);
    }

    static String signedByAnother() {
        return signed(claims("reporter"), ANOTHERS);
    }

    private static JwtClaims claims(String role) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("someone");
        claims.setStringListClaim("groups", List.of(role));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private static String signed(JwtClaims claims, KeyPair keys) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey(keys.getPrivate());
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
