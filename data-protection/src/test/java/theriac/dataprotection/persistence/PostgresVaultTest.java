package theriac.dataprotection.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Unsealed;
import theriac.dataprotection.Vault;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PostgresVaultTest {

    private final SubjectId subject = aSubject();
    private final Vault vault;
    private final AgroalDataSource database;

    @Inject
    PostgresVaultTest(Vault vault, AgroalDataSource database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    void whatWasSealedOpensForItsSubject() {
        var sealed = seal(subject, "a narrative");

        assertThat(opened(subject, sealed)).isEqualTo("a narrative");
    }

    @Test
    void aSealedThingSaysNothingAndIsNeverTheSameTwice() {
        var one = seal(subject, "a narrative");
        var other = seal(subject, "a narrative");

        assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("narrative");
        assertThat(one.bytes()).isNotEqualTo(other.bytes());
    }

    @Test
    void manyThingsAreSealedInOneGoEachForItsSubject() {
        var another = aSubject();
        seal(another, "known before");

        var sealed = QuarkusTransaction.requiringNew()
                .call(() -> vault.sealAll(
                        List.of(unsealed(subject, "one"), unsealed(another, "two"), unsealed(subject, "three"))));

        assertThat(opened(subject, sealed.get(0))).isEqualTo("one");
        assertThat(opened(another, sealed.get(1))).isEqualTo("two");
        assertThat(opened(subject, sealed.get(2))).isEqualTo("three");
    }

    @Test
    void whatWasSealedForAnotherIsRefused() {
        var another = aSubject();
        seal(another, "known before");
        var sealed = seal(subject, "a narrative");

        assertThatThrownBy(() -> vault.open(another, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyMovedToAnotherSubjectOpensNothing() throws SQLException {
        var another = aSubject();
        seal(another, "known before");
        var sealed = seal(subject, "a narrative");
        execute("update subject_key set wrapped_key = (select wrapped_key from subject_key where subject = '%s')"
                        .formatted(subject.value())
                + " where subject = '%s'".formatted(another.value()));

        assertThatThrownBy(() -> vault.open(another, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasAlteredIsRefused() {
        var sealed = seal(subject, "a narrative");

        for (var place = 0; place < sealed.bytes().length; place++) {
            var altered = sealed.bytes().clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> vault.open(subject, new Sealed(altered)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatWasCutShortIsRefused() {
        assertThatThrownBy(() -> {
                    seal(subject, "a narrative");
                    vault.open(subject, new Sealed(new byte[5]));
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aForgottenSubjectIsForgottenForEver() {
        var sealed = seal(subject, "a narrative");

        var forgotten = forget(subject);

        assertThat(forgotten).isTrue();
        assertThat(vault.open(subject, sealed)).isEmpty();
        assertThatThrownBy(() -> seal(subject, "again"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(subject.value());
        assertThat(forget(subject)).isFalse();
    }

    @Test
    void aRenewedSubjectIsSealedForAgainAndOpensNothingOfBefore() {
        var before = seal(subject, "a narrative");

        QuarkusTransaction.requiringNew().run(() -> vault.renew(subject));

        assertThat(vault.open(subject, before)).isEmpty();
        var after = seal(subject, "without a name");
        assertThat(opened(subject, after)).isEqualTo("without a name");
        assertThatThrownBy(() -> vault.open(subject, before)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWasForgottenIsNotRenewed() {
        seal(subject, "a narrative");
        forget(subject);

        QuarkusTransaction.requiringNew().run(() -> vault.renew(subject));

        assertThatThrownBy(() -> seal(subject, "again")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereIsNothingToForgetOfAStranger() {
        assertThat(forget(subject)).isFalse();
    }

    @Test
    void aKeyGoesWithTheTransactionThatMadeIt() {
        QuarkusTransaction.begin();
        var sealed = vault.seal(subject, bytes("a narrative"));
        QuarkusTransaction.rollback();

        assertThat(vault.open(subject, sealed)).isEmpty();
    }

    @Test
    void twoTransactionsThatMakeTheSameKeyAtOnceAgreeOnOne() {
        var second = new CompletableFuture<Sealed>();

        var first = QuarkusTransaction.requiringNew().call(() -> {
            var made = vault.seal(subject, bytes("first"));
            Thread.ofVirtual().start(() -> second.complete(seal(subject, "second")));
            await().atMost(Duration.ofMinutes(1)).until(this::someoneWaits);
            return made;
        });

        assertThat(opened(subject, first)).isEqualTo("first");
        assertThat(opened(subject, second.join())).isEqualTo("second");
    }

    @Test
    void nothingIsSealedOutsideATransaction() {
        assertThatThrownBy(() -> vault.seal(subject, bytes("a narrative")))
                .hasMessageContaining("Transaction is required");
    }

    private boolean someoneWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) > 0 from pg_locks where not granted")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Sealed seal(SubjectId of, String plain) {
        return QuarkusTransaction.requiringNew().call(() -> vault.seal(of, bytes(plain)));
    }

    private boolean forget(SubjectId of) {
        return QuarkusTransaction.requiringNew().call(() -> vault.forget(of));
    }

    private String opened(SubjectId of, Sealed sealed) {
        return new String(vault.open(of, sealed).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Unsealed unsealed(SubjectId of, String plain) {
        return new Unsealed(of, bytes(plain));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SubjectId aSubject() {
        return new SubjectId("case/" + UUID.randomUUID());
    }
}
