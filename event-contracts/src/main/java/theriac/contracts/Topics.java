package theriac.contracts;

/// The names of the platform's Kafka topics, as `asyncapi.yaml` documents them.
public final class Topics {

    /// State topic: one drug per key, whole, compacted. Written by the catalog service.
    public static final String DRUG = "catalog.drug.v1";

    /// State topic: one safety case per key, whole, compacted. Written by the adverse-event service.
    public static final String CASE = "adverse-event.case.v1";

    /// Ingress: reports of one hospital; the topic's name after this prefix is the sender.
    public static final String ADVERSE_EVENT_REPORT_OF = "hospital.adverse-event-report.v1.";

    /// What a topic's dead letters are called: the topic's name and this ending.
    public static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    private Topics() {}
}
