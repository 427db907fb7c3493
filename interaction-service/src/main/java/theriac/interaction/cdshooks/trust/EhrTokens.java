package theriac.interaction.cdshooks.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Verifies the tokens that registered systems sign: by ES384 or RS384, with a key from a registered address, for the
/// very address that is called, for a few minutes, and once.
@ApplicationScoped
class EhrTokens {

    private static final Logger LOG = LoggerFactory.getLogger(EhrTokens.class);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(ConstraintType.PERMIT, "ES384", "RS384");

    private final Ehrs ehrs;
    private final KeySets keySets;
    private final UsedTokens used;
    private final Clock clock;

    EhrTokens(Ehrs ehrs, KeySets keySets, UsedTokens used, Clock clock) {
        this.ehrs = ehrs;
        this.keySets = keySets;
        this.used = used;
        this.clock = clock;
    }

    /// A token is not good.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /// The registered system that a token says it is of; it is not verified by this.
    Optional<Ehr> claimedBy(String token) {
        if (ehrs.all().isEmpty()) {
            return Optional.empty();
        }
        try {
            var claims = unverified(token).getJwtClaims();
            return Optional.ofNullable(claims.getIssuer()).flatMap(ehrs::issuing);
        } catch (InvalidJwtException | MalformedClaimException noToken) {
            return Optional.empty();
        }
    }

    private static JwtContext unverified(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .setSkipSignatureVerification()
                .build()
                .process(token);
    }

    /// @param path the path that is called
    /// @throws Refused when it is not good, or was used before
    void verify(String token, Ehr ehr, String path) throws Refused {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys(ehr))
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(ehr.issuer())
                .setExpectedAudience(ehrs.baseUrl().orElse("") + path)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds((int) SKEW.toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            var claims = consumer.processToClaims(token);
            var until = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            if (until.isAfter(clock.instant().plus(ehrs.longestToken()).plus(SKEW))) {
                throw refusal(ehr, "it is good for too long");
            }
            if (claims.getJwtId().length() > 255) {
                throw refusal(ehr, "its jti is too long");
            }
            if (!used.use(ehr.issuer(), claims.getJwtId(), until.plus(SKEW))) {
                throw refusal(ehr, "its jti was used before");
            }
        } catch (InvalidJwtException bad) {
            throw refusal(
                    ehr,
                    bad.getErrorDetails().isEmpty()
                            ? "it is malformed"
                            : "error " + bad.getErrorDetails().getFirst().getErrorCode());
        } catch (MalformedClaimException bad) {
            throw refusal(ehr, "a claim is malformed");
        }
    }

    private static Refused refusal(Ehr ehr, String why) {
        LOG.atInfo().addKeyValue("ehr", ehr.name()).addKeyValue("why", why).log("token of a registered system refused");
        return new Refused(why);
    }

    /// `jku` may name one of the registered addresses, and no other; without it the first holds.
    private VerificationKeyResolver keys(Ehr ehr) {
        return (signature, _) -> {
            var named = signature.getHeader("jku");
            var address = named == null
                    ? Optional.of(ehr.keys().getFirst())
                    : ehr.keys().stream()
                            .map(URI::toString)
                            .filter(named::equals)
                            .map(URI::create)
                            .findFirst();
            var keyId = Optional.ofNullable(signature.getKeyIdHeaderValue());
            if (address.isEmpty() || keyId.isEmpty()) {
                throw new UnresolvableKeyException("no key id, or a jku that is not registered");
            }
            return keySets.find(address.get(), keyId.get(), keyType(signature.getAlgorithmHeaderValue()))
                    .orElseThrow(() -> new UnresolvableKeyException("no such key at the registered address"));
        };
    }

    private static String keyType(String algorithm) {
        return algorithm != null && algorithm.startsWith("ES") ? "EC" : "RSA";
    }
}
