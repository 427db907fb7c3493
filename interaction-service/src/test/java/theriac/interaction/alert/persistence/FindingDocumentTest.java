package theriac.interaction.alert.persistence;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.interaction.alert.Finding;
import theriac.interaction.medicationcourse.AbruptDiscontinuation;
import theriac.interaction.medicationcourse.EventType;
import theriac.interaction.medicationcourse.StopReason;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.interaction.medicationcourse.Histories.alarms;
import static theriac.interaction.medicationcourse.Histories.event;
import static theriac.interaction.medicationcourse.Histories.pump;

class FindingDocumentTest {

    static List<AbruptDiscontinuation> findings() {
        return List.of(
                alarms(100, event(EventType.STARTED, 0, 60), event(EventType.STOPPED, 90))
                        .getFirst(),
                alarms(
                                100,
                                event(EventType.STARTED, 0, 60),
                                event(EventType.CHANGED, 80, 45),
                                event(EventType.OMITTED, 89),
                                event(EventType.STOPPED, 90, StopReason.ENCEPHALOPATHY))
                        .getFirst(),
                alarms(100, pump(EventType.STARTED, 0, 300), event(EventType.STOPPED, 90))
                        .getFirst(),
                alarms(100, event(EventType.STOPPED, 90)).getFirst());
    }

    @ParameterizedTest
    @MethodSource("findings")
    void whatIsKeptIsReadAsItWas(AbruptDiscontinuation found) {
        var finding = new Finding(found, 3);

        assertThat(FindingDocument.read(FindingDocument.written(finding))).isEqualTo(finding);
    }
}
