package theriac.contracts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TopicTest {

    @Test
    void eachHospitalHasTopicsOfItsOwnAndDeadLettersBesideEach() {
        var ofDemoHospital = Topics.ALL.stream()
                .filter(Topic::perSender)
                .map(topic -> topic.of("demo-hospital").address());

        assertThat(ofDemoHospital)
                .containsExactly(
                        "hospital.medication-event.v1.demo-hospital",
                        "hospital.medication-event.v1.demo-hospital.dead-letter",
                        "hospital.adverse-event-report.v1.demo-hospital",
                        "hospital.adverse-event-report.v1.demo-hospital.dead-letter");
    }

    /// A dot would let a sender pass for another one's dead letters.
    @ParameterizedTest
    @ValueSource(strings = {"", "demo.dead-letter", "Demo", "demo_hospital", "-demo", "*"})
    void aSenderThatCouldBeMistakenForAnotherTopicIsRefused(String sender) {
        var reports = Topics.ALL.stream().filter(Topic::perSender).findFirst().orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> reports.of(sender));
    }
}
