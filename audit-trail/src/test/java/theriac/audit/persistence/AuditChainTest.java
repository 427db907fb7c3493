package theriac.audit.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.audit.AuditChain;
import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.audit.RecordedEntries;
import theriac.audit.RecordedEntry;
import theriac.audit.Verification;
import theriac.audit.Verification.Break;
import theriac.audit.Verification.Broken;
import theriac.audit.Verification.Intact;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AuditChainTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

    private final AuditTrail trail;
    private final RecordedEntries recorded;
    private final AuditChain chain;
    private final AuditSealer sealer;
    private final AgroalDataSource database;

    @Inject
    AuditChainTest(
            AuditTrail trail,
            RecordedEntries recorded,
            AuditChain chain,
            AuditSealer sealer,
            AgroalDataSource database) {
        this.trail = trail;
        this.recorded = recorded;
        this.chain = chain;
        this.sealer = sealer;
        this.database = database;
    }

    @BeforeEach
    void anEmptyTrail() {
        execute("truncate audit_entry, audit_seal restart identity");
    }

    @Test
    void anActIsRecordedAsItWas() {
        record(act("case/1"));

        var found = recorded.about("case/1", Optional.of("demo-hospital"), 0, 10);

        assertThat(found)
                .extracting(RecordedEntry::act)
                .containsExactly(new AuditEntry(
                        Instant.parse("2026-11-21T12:00:00.123457Z"),
                        "someone",
                        "demo-hospital",
                        "read-case",
                        "case/1"));
    }

    @Test
    void noEntryStaysWithoutItsChange() {
        QuarkusTransaction.begin();
        trail.record(act("case/1"));
        QuarkusTransaction.rollback();

        assertThat(recorded.about("case/1", Optional.empty(), 0, 10)).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(act("case/1"))).hasMessageContaining("Transaction is required");
    }

    @Test
    void anEmptyChainIsIntact() {
        assertThat(chain.verify()).isEqualTo(new Intact(0, 0, 0, "0".repeat(64)));
    }

    @Test
    void whatIsSealedIsIntactUntilSomeoneTouchesIt() {
        recordMany(2_500);

        sealer.seal();
        record(act("case/later"));

        assertIntact(3, 2_500, 1);
        assertThat(recorded.about("case/1", Optional.empty(), 0, 1).getFirst().seal())
                .hasValue(1L);
    }

    @Test
    void theSameActsMakeTheSameChain() {
        var one = verificationOfTwoSeals();
        anEmptyTrail();
        var other = verificationOfTwoSeals();

        assertThat(one).isInstanceOf(Intact.class).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'another'",
                "site = 'other-hospital'",
                "action = 'edit-case'",
                "subject = 'case/2'",
                "at = at + interval '1 microsecond'",
                "seal = 2",
                "seal = null"
            })
    void anAlteredEntryIsFound(String change) {
        verificationOfTwoSeals();
        execute("update audit_entry set " + change + " where entry_id = 2");

        assertThat(chain.verify()).isEqualTo(new Broken(1, new Break.EntryAltered(2)));
    }

    @Test
    void wordsThatMovedFromOneFieldToTheNextAreFound() {
        verificationOfTwoSeals();
        execute("update audit_entry set actor = 'some', site = 'onedemo-hospital' where entry_id = 2");

        assertThat(chain.verify()).isEqualTo(new Broken(1, new Break.EntryAltered(2)));
    }

    @Test
    void aDeletedEntryIsFound() {
        verificationOfTwoSeals();
        execute("delete from audit_entry where entry_id = 3");

        assertThat(chain.verify()).isEqualTo(new Broken(1, new Break.EntryMissing(3)));
    }

    @Test
    void aDeletedSealIsFound() {
        verificationOfTwoSeals();
        execute("delete from audit_seal where seal = 1");

        assertThat(chain.verify()).isEqualTo(new Broken(1, new Break.SealMissing()));
    }

    @Test
    void theLastSealDeletedIsFound() {
        verificationOfTwoSeals();
        execute("delete from audit_seal where seal = 2");

        assertThat(chain.verify()).isEqualTo(new Broken(2, new Break.SealMissing()));
    }

    @Test
    void anAlteredSealIsFound() {
        verificationOfTwoSeals();
        execute("update audit_seal set entry_hashes = set_byte(entry_hashes, 0, 255 - get_byte(entry_hashes, 0))");

        assertThat(chain.verify()).isEqualTo(new Broken(1, new Break.SealAltered()));
    }

    @Test
    void aSealMadeAnewOverOtherEntriesDoesNotFitTheNext() {
        verificationOfTwoSeals();
        execute("delete from audit_entry where entry_id = 1");
        var forged = Seal.over(
                recorded.about("case/1", Optional.empty(), 0, 10).stream()
                        .filter(entry -> entry.seal().equals(Optional.of(1L)))
                        .toList(),
                1,
                Seal.beforeTheFirst());
        execute("delete from audit_seal where seal = 1");
        new Seals(new AuditTable(database)).add(forged);

        assertThat(chain.verify()).isEqualTo(new Broken(2, new Break.SealAltered()));
    }

    @Test
    void anEntrySlippedIntoAnOldSealIsFound() {
        verificationOfTwoSeals();
        execute("insert into audit_entry (at, actor, site, action, subject, seal)"
                + " select at, actor, site, action, subject, seal from audit_entry where entry_id = 1");

        assertThat(chain.verify()).isEqualTo(new Broken(2, new Break.EntriesSlippedIn(1)));
    }

    @Test
    void anEntryThatCommitsLateIsInALaterSeal() {
        QuarkusTransaction.begin();
        trail.record(act("case/late"));
        CompletableFuture.runAsync(() -> {
                    record(act("case/early"));
                    sealer.seal();
                })
                .join();
        QuarkusTransaction.commit();

        sealer.seal();

        assertIntact(2, 2, 0);
        assertThat(recorded.about("case/late", Optional.empty(), 0, 1)).first().satisfies(late -> {
            assertThat(late.entryId()).isEqualTo(1);
            assertThat(late.seal()).hasValue(2L);
        });
    }

    @Test
    void aSealerLeavesTheWorkToTheOneThatIsAtIt() {
        record(act("case/1"));

        QuarkusTransaction.requiringNew().run(() -> {
            execute("select pg_try_advisory_xact_lock(hashtext('theriac audit seal'))");
            CompletableFuture.runAsync(sealer::seal).join();
        });

        assertIntact(0, 0, 1);
    }

    @Test
    void manySealersAtOnceMakeOneChain() {
        recordMany(5_000);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(one -> threads.execute(sealer::seal));
        }

        sealer.seal();
        assertIntact(5, 5_000, 0);
    }

    private Verification verificationOfTwoSeals() {
        IntStream.range(0, 3).forEach(one -> record(act("case/1")));
        sealer.seal();
        IntStream.range(0, 2).forEach(one -> record(act("case/1")));
        sealer.seal();
        return chain.verify();
    }

    private void assertIntact(long seals, long entries, long unsealed) {
        assertThat(chain.verify())
                .asInstanceOf(InstanceOfAssertFactories.type(Intact.class))
                .satisfies(intact -> {
                    assertThat(intact.seals()).isEqualTo(seals);
                    assertThat(intact.entries()).isEqualTo(entries);
                    assertThat(intact.unsealed()).isEqualTo(unsealed);
                });
    }

    private void recordMany(int count) {
        List<AuditEntry> acts = IntStream.range(0, count)
                .mapToObj(number -> act("case/" + number))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> trail.recordAll(acts));
    }

    private void record(AuditEntry act) {
        QuarkusTransaction.requiringNew().run(() -> trail.record(act));
    }

    private static AuditEntry act(String subject) {
        return new AuditEntry(NOON, "someone", "demo-hospital", "read-case", subject);
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
