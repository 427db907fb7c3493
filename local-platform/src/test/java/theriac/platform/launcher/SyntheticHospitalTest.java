package theriac.platform.launcher;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyntheticHospitalTest {

    @Test
    void theSameSeedSendsTheSameReportsAndAnotherSeedOthers() {
        assertThat(fiveReportsOf(7)).isEqualTo(fiveReportsOf(7)).isNotEqualTo(fiveReportsOf(8));
    }

    @Test
    void everyReportHasANumberOfItsOwnAndWhatAReportNeeds() {
        var reports = fiveReportsOf(7);

        assertThat(reports).extracting(SyntheticHospital.Report::number).doesNotHaveDuplicates();
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.body()).containsKeys("senderReportId", "drugs", "reactions", "patient"));
    }

    private static List<SyntheticHospital.Report> fiveReportsOf(long seed) {
        var hospital = new SyntheticHospital(seed);
        return Stream.generate(hospital::nextReport).limit(5).toList();
    }
}
