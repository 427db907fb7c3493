package theriac.platform.launcher;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.platform.launcher.HospitalStories.Step;
import theriac.platform.launcher.HospitalStories.Story;

import static org.assertj.core.api.Assertions.assertThat;

class HospitalStoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<Story> STORIES = told(7, DAY, 300);

    @Test
    void theSameSeedTellsTheSameOnTheSameDayAndAnotherSeedOrDayAnother() {
        assertThat(told(7, DAY, 20)).isEqualTo(told(7, DAY, 20));
        assertThat(told(8, DAY, 20)).isNotEqualTo(told(7, DAY, 20));
        assertThat(told(7, DAY.plusDays(1), 20)).isNotEqualTo(told(7, DAY, 20));
    }

    @Test
    void everythingThatIsToldHasANumberOfItsOwn() {
        assertThat(STORIES.stream().flatMap(story -> story.steps().stream()))
                .extracting(step -> switch (step) {
                    case Step.Medication(var body) -> body.get("senderEventId");
                    case Step.Report(var body) -> body.get("senderReportId");
                })
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void thePlantedPairIsOftenReportedAndNoOtherReportNamesItsReaction() {
        var reports = reports();
        var planted = reports.stream().filter(HospitalStoriesTest::isPlanted).count();

        assertThat(planted).isGreaterThan(STORIES.size() / 10);
        assertThat(reports.stream().filter(body -> body.toString().contains(HospitalStories.PLANTED_REACTION)))
                .hasSize((int) planted);
    }

    /// What a newcomer's first `demo` shows must not depend on the day.
    @Test
    void thePlantedPairIsReportedSixTimesInThirtyStoriesOnAnyDay() {
        for (var day = 0; day < 100; day++) {
            assertThat(told(0, DAY.plusDays(day), 30))
                    .filteredOn(story -> story.what().contains("(planted)"))
                    .hasSize(6);
        }
    }

    @Test
    void aSeizureComesTheDayAfterAnAbruptStopOfTheSamePatient() {
        var withSeizure = STORIES.stream()
                .filter(story -> story.what().contains("seizure"))
                .toList();

        assertThat(withSeizure).isNotEmpty().allSatisfy(story -> {
            var stop = body(story, 1);
            var seizure = body(story, 2);
            assertThat(stop).containsEntry("type", "stopped");
            assertThat(seizure.get("onset"))
                    .isEqualTo(OffsetDateTime.parse(String.valueOf(stop.get("occurredAt")))
                            .toLocalDate()
                            .plusDays(1)
                            .toString());
            assertThat(identifier(seizure)).isEqualTo(identifier(stop));
        });
    }

    @Test
    void aTaperFallsByFiveMilligramsToItsEnd() {
        var taper = STORIES.stream()
                .filter(story -> story.what().contains("taper"))
                .findFirst()
                .orElseThrow();

        assertThat(taper.steps()).hasSize(13);
        assertThat(body(taper, 1).toString()).containsPattern("value=55[,}]");
        assertThat(body(taper, 11).toString()).containsPattern("value=5[,}]").contains("changed");
        assertThat(body(taper, 12)).containsEntry("reason", "tapered");
    }

    @Test
    void aCaseThatTwoReportHasTwoNumbersAndIsOtherwiseTheSame() {
        var twice = STORIES.stream()
                .filter(story -> story.what().contains("two report"))
                .toList();

        assertThat(twice).isNotEmpty().allSatisfy(story -> {
            assertThat(body(story, 0))
                    .extractingByKeys("patient", "onset", "drugs", "reactions")
                    .isEqualTo(List.of(
                            body(story, 1).get("patient"),
                            body(story, 1).get("onset"),
                            body(story, 1).get("drugs"),
                            body(story, 1).get("reactions")));
            assertThat(body(story, 0).get("reporter"))
                    .isNotEqualTo(body(story, 1).get("reporter"));
        });
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(STORIES.stream().flatMap(story -> story.steps().stream()))
                .filteredOn(Step.Medication.class::isInstance)
                .allSatisfy(step -> assertThat(OffsetDateTime.parse(String.valueOf(
                                        ((Step.Medication) step).body().get("occurredAt")))
                                .toLocalDate())
                        .isBefore(DAY));
    }

    private static boolean isPlanted(Map<String, Object> report) {
        return report.toString().contains(HospitalStories.PLANTED_DRUG)
                && report.toString().contains(HospitalStories.PLANTED_REACTION);
    }

    private static List<Map<String, Object>> reports() {
        return STORIES.stream()
                .flatMap(story -> story.steps().stream())
                .filter(Step.Report.class::isInstance)
                .map(step -> ((Step.Report) step).body())
                .toList();
    }

    private static Map<String, Object> body(Story story, int step) {
        return switch (story.steps().get(step)) {
            case Step.Medication(var body) -> body;
            case Step.Report(var body) -> body;
        };
    }

    private static String identifier(Map<String, Object> body) {
        return String.valueOf(((Map<?, ?>) body.getOrDefault("patient", Map.of())).get("identifier"));
    }

    private static List<Story> told(long seed, LocalDate day, int count) {
        var hospital = new HospitalStories(seed, day);
        return Stream.generate(hospital::next).limit(count).toList();
    }
}
