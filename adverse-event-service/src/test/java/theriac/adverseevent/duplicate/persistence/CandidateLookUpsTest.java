package theriac.adverseevent.duplicate.persistence;

import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Each case that changes is looked up in all of them, so none may read a whole table.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CandidateLookUpsTest {

    @Inject
    DataSource dataSource;

    @ParameterizedTest(name = "by {0}")
    @MethodSource("lookUps")
    void candidatesAreFoundByAnIndex(String by, String sql, String index) throws SQLException {
        var plan = plan(sql);

        assertThat(plan)
                .containsPattern("Index (Only )?Scan (using|on) " + index)
                .doesNotContain(
                        "Seq Scan on safety_case",
                        "Seq Scan on case_drug",
                        "Seq Scan on case_other_number",
                        "Backward using safety_case_pkey");
    }

    static Stream<Arguments> lookUps() {
        return Stream.of(
                arguments("patient", PostgresCandidates.BY_PATIENT, "safety_case_of_patient"),
                arguments("number", PostgresCandidates.BY_NUMBER, "safety_case_worldwide"),
                arguments("day", PostgresCandidates.BY_DAY, "safety_case_onset_day"),
                arguments("drug", PostgresCandidates.BY_DRUG, "case_drug_by_drug"),
                arguments("who state it", StatedNumbers.WHO_STATE_IT, "case_other_number_by_number"),
                arguments("who have it", StatedNumbers.WHO_HAVE_IT, "safety_case_report_worldwide"));
    }

    private String plan(String sql) throws SQLException {
        var explained = "explain " + sql.replace("?::text[]", "array[null]::text[]");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            // Of a table of few rows, as the tests', the whole is cheaper to read than any index.
            statement.execute("set enable_seqscan = off");
            try (var lines = statement.executeQuery(explained)) {
                var plan = new StringJoiner("\n");
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return plan.toString();
            } finally {
                statement.execute("reset enable_seqscan");
            }
        }
    }
}
