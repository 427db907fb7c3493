package theriac.messaging.arrival;

import java.sql.SQLException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Which failures pass, and what is told of those that do not.
class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "28P01", "40001", "40P01", "53300", "57P01", "57014", "58030", "25006", "55P03"})
    void aDatabaseThatIsAwayOrBusyComesBack(String state) {
        assertThat(Failures.passes(wrapped(new SQLException("x", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "54000", "22021"})
    void aStatementThatIsWrongStaysWrong(String state) {
        assertThat(Failures.passes(wrapped(new SQLException("x", state)))).isFalse();
    }

    @Test
    void aPoolThatGivesNoConnectionComesBack() {
        assertThat(Failures.passes(wrapped(new SQLException("Acquisition timeout"))))
                .isTrue();
    }

    @Test
    void aCommitThatFailedForTheConnectionIsTriedAgain() {
        var commit = new RollbackException("ARJUNA016053");
        commit.addSuppressed(wrapped(new SQLException("x", "08006")));

        assertThat(Failures.passes(wrapped(commit))).isTrue();
        assertThat(Failures.passes(wrapped(new RollbackException("marked for rollback"))))
                .isFalse();
    }

    @Test
    void anyOtherFailureStays() {
        assertThat(Failures.passes(new IllegalStateException(new NullPointerException())))
                .isFalse();
    }

    @Test
    void aFailureIsToldWithoutItsMessages() {
        var failure = wrapped(new SQLException("Key (name)=(Jane Roe) exists", "23505"));

        assertThat(Failures.kind(failure)).isEqualTo("java.lang.IllegalStateException < java.sql.SQLException");
        assertThat(Failures.place(failure)).contains("FailuresTest").doesNotContain("Jane Roe");
    }

    private static RuntimeException wrapped(Throwable cause) {
        return new IllegalStateException("wrapped", cause);
    }
}
