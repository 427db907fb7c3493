package theriac.adverseevent.casereport;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportVersionTest {

    @Test
    void theHigherNumberIsNewerWhereNoDateIsGiven() {
        assertThat(ReportVersion.of(2)).isGreaterThan(ReportVersion.of(1));
    }

    @Test
    void theLaterDateIsNewerWhateverTheNumber() {
        assertThat(dated(1, "2017-05-02")).isGreaterThan(dated(2, "2017-05-01"));
    }

    @Test
    void theHigherNumberIsNewerOnTheSameDate() {
        assertThat(dated(10, "2017-05-01")).isGreaterThan(dated(9, "2017-05-01"));
    }

    @Test
    void aDateIsNewerThanNone() {
        assertThat(dated(1, "2017-05-01")).isGreaterThan(ReportVersion.of(7));
    }

    @Test
    void theNumberOfASingleReportFromBeforeFaersIsOlderThanACountOnTheSameDate() {
        assertThat(dated(8_400_001, "2012-07-03")).isLessThan(dated(1, "2012-07-03"));
        assertThat(dated(8_400_001, "2012-07-04")).isGreaterThan(dated(1, "2012-07-03"));
        assertThat(dated(8_400_002, "2012-07-03")).isGreaterThan(dated(8_400_001, "2012-07-03"));
    }

    private static ReportVersion dated(int number, String date) {
        return new ReportVersion(number, Optional.of(LocalDate.parse(date)));
    }
}
