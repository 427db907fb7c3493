package theriac.messaging.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.messaging.StateTopicView.Currency;
import theriac.messaging.lag.TopicLag;

/// How far a service is behind the topics that it reads.
///
/// @param group the consumer group that its replicas share
/// @param brokers `answer` or `do not answer`
/// @param topics what the group reads; absent when the brokers do not answer
/// @param views what the replica that answers reads for itself
@Schema(name = "Consumers", examples = """
                {
                  "group": "adverse-event-service",
                  "brokers": "answer",
                  "topics": [
                    { "topic": "hospital.adverse-event-report.v1.demo-hospital", "partitions": 6, "lag": 0 },
                    { "topic": "interaction.alert.v1", "partitions": 6, "lag": 0 }
                  ],
                  "views": [
                    { "topic": "adverse-event.case.v1", "caughtUp": true, "lag": 0, "silentSeconds": 0.4 }
                  ]
                }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsumersBody(String group, String brokers, @Nullable List<TopicLag> topics, List<ViewBody> views) {

    /// A view of a state topic.
    ///
    /// @param caughtUp whether all that stood in the topic at start has been applied
    /// @param lag records known to be in the topic and not yet applied
    /// @param silentSeconds how long ago the brokers last answered; the view is no older than that and its lag
    record ViewBody(String topic, boolean caughtUp, long lag, double silentSeconds) {

        private static final double MILLIS = 1000;

        static ViewBody of(String topic, Currency currency) {
            return new ViewBody(
                    topic,
                    currency.caughtUp(),
                    currency.lag(),
                    currency.silentFor().toMillis() / MILLIS);
        }
    }
}
