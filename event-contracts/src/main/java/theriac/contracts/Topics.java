package theriac.contracts;

import java.time.Duration;
import java.util.List;

/// The platform's Kafka topics, as `asyncapi.yaml` documents them.
public final class Topics {

    /// State topic: one drug per key, whole, compacted. Written by the catalog service.
    public static final String DRUG = "catalog.drug.v1";

    /// State topic: one safety case per key, whole, compacted. Written by the adverse-event service.
    public static final String CASE = "adverse-event.case.v1";

    /// State topic: one alert about a patient's medicines per key, whole, compacted. Written by the interaction
    /// service.
    public static final String ALERT = "interaction.alert.v1";

    /// State topic: one statistic of disproportionate reporting per key, whole, compacted. Written by the adverse-event
    /// service.
    public static final String SIGNAL = "adverse-event.signal.v1";

    /// Ingress: medication events of one hospital; the topic's name after this prefix is the sender.
    public static final String MEDICATION_EVENT_OF = "hospital.medication-event.v1.";

    /// Ingress: reports of one hospital; the topic's name after this prefix is the sender.
    public static final String ADVERSE_EVENT_REPORT_OF = "hospital.adverse-event-report.v1.";

    /// What a topic's dead letters are called: the topic's name and this ending.
    public static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    /// Every topic with its settings; those of hospitals once, with `{sender}` in their address.
    public static final List<Topic> ALL = List.of(
            Topic.compacted(DRUG, 6),
            Topic.compacted(CASE, 6),
            Topic.compacted(ALERT, 6),
            Topic.compacted(SIGNAL, 6),
            ingress(MEDICATION_EVENT_OF),
            deadLettersOf(MEDICATION_EVENT_OF),
            ingress(ADVERSE_EVENT_REPORT_OF),
            deadLettersOf(ADVERSE_EVENT_REPORT_OF));

    private Topics() {}

    private static Topic ingress(String prefix) {
        return Topic.keptFor(Duration.ofDays(7), prefix + "{sender}", 3);
    }

    private static Topic deadLettersOf(String prefix) {
        return Topic.keptFor(Duration.ofDays(30), prefix + "{sender}" + DEAD_LETTER_SUFFIX, 1);
    }
}
