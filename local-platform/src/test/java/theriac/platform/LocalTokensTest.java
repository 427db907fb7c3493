package theriac.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTokensTest {

    @TempDir
    Path directory;

    @Test
    void aTokenVerifiesWithThePublicKeyAndSaysWhoWhereAndWhat()
            throws GeneralSecurityException, InvalidJwtException, MalformedClaimException {
        var tokens = LocalTokens.withNewKeys();

        var token = tokens.token(Set.of("reporter", "prescriber"), "demo-hospital", "dr-house");

        var claims = new JwtConsumerBuilder()
                .setVerificationKey(decoded(tokens.publicKey()))
                .setExpectedIssuer("https://theriac.local")
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("dr-house");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("prescriber", "reporter"));
        assertThat(claims.getStringClaimValue("site")).isEqualTo("demo-hospital");
    }

    @Test
    void whoeverAsksWhileTheKeyIsMadeGetsTheSame() throws IOException {
        var file = directory.resolve("token-key");

        List<CompletableFuture<String>> keys;
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            keys = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> LocalTokens.from(file).publicKey(), askers))
                    .toList();
        }

        assertThat(keys.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadableForItsOwnerAlone() throws IOException {
        var file = directory.resolve("secrets/token-key");

        var first = LocalTokens.from(file);
        var second = LocalTokens.from(file);

        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    private static PublicKey decoded(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
