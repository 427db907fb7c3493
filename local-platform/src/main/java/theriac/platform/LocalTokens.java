package theriac.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// Mints bearer tokens for a platform without an identity provider: tests and `theriac up`. Production verifies against
/// an issuer and never sees these keys.
public final class LocalTokens {

    /// Who issues these tokens.
    public static final String ISSUER = "https://theriac.local";

    private static final int KEY_BITS = 2048;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final float MILLIS_A_MINUTE = 60_000;

    private final KeyPair keys;

    private LocalTokens(KeyPair keys) {
        this.keys = keys;
    }

    /// Signs with these keys.
    public static LocalTokens of(KeyPair keys) {
        return new LocalTokens(keys);
    }

    /// Signs with keys made now.
    public static LocalTokens withNewKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new LocalTokens(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /// Signs with the private key in this file, which is made, readable for its owner alone, where it is missing.
    public static LocalTokens from(Path file) {
        try {
            return fromPrivateKey(OwnerOnly.kept(file, () -> withNewKeys().privateKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Signs with this private key, as `privateKey()` gives it.
    public static LocalTokens fromPrivateKey(String base64) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var encoded = Base64.getDecoder().decode(base64.strip());
            var privateKey = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var publicKey = factory.generatePublic(
                    new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new LocalTokens(new KeyPair(publicKey, privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA private key in PKCS #8 and base64", e);
        }
    }

    /// The private key, PKCS #8 in base64.
    public String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /// The public key as `quarkus.oidc.public-key` wants it: DER in base64.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /// A token for twelve hours.
    ///
    /// @param site a hospital's id, or `*` for all sites
    public String token(Set<String> roles, String site, String subject) {
        return token(roles, site, subject, LIFETIME);
    }

    /// A token for as long as this.
    public String token(Set<String> roles, String site, String subject, Duration lifetime) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setStringListClaim("groups", new ArrayList<>(new TreeSet<>(roles)));
        claims.setStringClaim("site", site);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(lifetime.toMillis() / MILLIS_A_MINUTE);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(keys.getPrivate());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an RSA key signs", e);
        }
    }
}
