package theriac.adverseevent.duplicate.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.duplicate.NameCounts;
import theriac.adverseevent.erasure.Erasure;
import theriac.adverseevent.erasure.ErasureReason;
import theriac.adverseevent.erasure.Erasures;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

/// Each test undoes what it counted, and nobody else counts meanwhile.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class NameCountsTest {

    private static final String NAMED_BY_NOBODY = "a drug that no case names";
    private static final int CASES = 30;
    private static final String NONE = "max(case_no) * 0";
    private static final String LAST_OF_MINE = "max(case_no) filter (where sender_report_id = 'names-29')";
    private static final String COUNT = """
            select kind, key, count(distinct case_no) from (
                select 'drug' as kind, coalesce(drug_id, name_key, ingredient, code) as key, case_no from case_drug
                union all select 'reaction', coalesce(term, reported_key), case_no from case_reaction) named
            where key is not null and case_no <= (%s) group by kind, key""";

    @Inject
    DataSource dataSource;

    @Inject
    NameCounts counts;

    @Inject
    Erasures erasures;

    @BeforeEach
    void casesThatNameAFewThings() {
        for (var i = 0; i < CASES; i++) {
            Api.report("""
                    {"senderReportId":"names-%d","drugs":[{"name":"baclofen","role":"suspect"},\
                    {"name":"zorvatine %d","role":"concomitant"}],"reactions":[{"term":"drowsiness"},\
                    {"term":"odd feeling %d"}]}""".formatted(i, i % 3, i % 4)).then().statusCode(oneOf(200, 201));
        }
    }

    @Test
    @TestTransaction
    void atFirstAllCasesAreCounted() throws SQLException {
        asCountedUpTo(NONE, NONE);

        counts.bringUpToDate();

        assertThat(kept()).isEqualTo(counted()).containsKeys("drug baclofen", "reaction odd feeling 3");
        assertThat(counts.of(Set.of("baclofen"), Set.of("odd feeling 3")).drugs())
                .isEqualTo(Map.of("baclofen", counted().get("drug baclofen")));
    }

    @Test
    @TestTransaction
    void ofCasesThatCameSinceEachIsAddedOnce() throws SQLException {
        asCountedUpTo("max(case_no) * 3 / 4", "max(case_no) * 3 / 4");

        counts.bringUpToDate();
        counts.bringUpToDate();

        assertThat(kept()).containsEntry("drug " + NAMED_BY_NOBODY, 5L).containsAllEntriesOf(counted());
    }

    @Test
    @TestTransaction
    void onceThereAreTwiceAsManyAllAreCountedAnew() throws SQLException {
        asCountedUpTo("max(case_no) * 3 / 4", "max(case_no) / 2");

        counts.bringUpToDate();

        assertThat(kept()).isEqualTo(counted());
    }

    @Test
    @TestTransaction
    void aFewMoreAreNotWorthCounting() throws SQLException {
        asCountedUpTo("max(case_no) - 1", "max(case_no) - 1");
        var before = kept();

        counts.bringUpToDate();

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @TestTransaction
    void anErasedCaseIsTakenOff() throws SQLException {
        asCountedUpTo(LAST_OF_MINE, NONE);
        var before = Objects.requireNonNull(kept().get("drug zorvatine 2"));

        erase("names-29");

        assertThat(kept()).containsEntry("drug zorvatine 2", before - 1);
    }

    @Test
    @TestTransaction
    void anErasedCaseThatWasNotCountedYetIsNotTakenOff() throws SQLException {
        asCountedUpTo(LAST_OF_MINE + " - 1", NONE);
        var before = kept();

        erase("names-29");

        assertThat(kept()).isEqualTo(before);
    }

    private void erase(String number) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select case_id from safety_case where sender_report_id = ?")) {
            statement.setString(1, number);
            var row = statement.executeQuery();
            row.next();
            var id = new CaseId(row.getObject(1, UUID.class));
            erasures.erase(List.of(new Erasure(id, Instant.now(), "tester", ErasureReason.PATIENT_REQUEST)), List.of());
        }
    }

    /// What is kept when cases up to `last` were counted, all of them when `whole` was the last, and a name
    /// that five cases once had.
    private void asCountedUpTo(String last, String whole) throws SQLException {
        execute("select from duplicate_counting for update");
        execute("delete from duplicate_frequency");
        execute("""
                update duplicate_counting set last_case_no = (select %s from safety_case),
                    last_when_whole = (select %s from safety_case),
                    cases = (select count(*) from safety_case where case_no <= (select %1$s from safety_case))""".formatted(last, whole));
        execute("insert into duplicate_frequency (kind, key, cases) values ('drug', '%s', 5)"
                .formatted(NAMED_BY_NOBODY));
        execute("insert into duplicate_frequency (kind, key, cases) "
                + COUNT.formatted("select last_case_no from duplicate_counting"));
    }

    private Map<String, Long> counted() throws SQLException {
        return read(COUNT.formatted("select max(case_no) from safety_case"));
    }

    private Map<String, Long> kept() throws SQLException {
        return read("select kind, key, cases from duplicate_frequency");
    }

    private Map<String, Long> read(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            Map<String, Long> read = new HashMap<>();
            while (row.next()) {
                read.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
            }
            return read;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
