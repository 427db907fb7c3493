package theriac.messaging.view;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import theriac.messaging.StateTopicView;
import theriac.messaging.StateTopicViews;
import theriac.messaging.config.MessagingConfig;

/// The readers of all views of this replica, started and stopped with it.
@ApplicationScoped
class StateTopicReaders implements StateTopicViews {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final StateTopicBroker broker;
    private final List<StateTopicReader> readers;
    private final List<Thread> threads = new ArrayList<>();

    StateTopicReaders(
            Instance<StateTopicView> views,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MessagingConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.broker = new StateTopicBroker(kafka);
        this.readers = views.stream()
                .map(view -> new StateTopicReader(view, broker, config.views().probe(), clock, refusals(view, metrics)))
                .toList();
        readers.forEach(reader -> measure(reader, metrics));
    }

    void start(@Observes StartupEvent event) {
        for (var reader : readers) {
            threads.add(
                    Thread.ofPlatform().name("state-topic-" + reader.topic()).start(reader));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(StateTopicReader::stop);
        for (var thread : threads) {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        }
        broker.close();
    }

    @Override
    public StateTopicView.Currency currencyOf(String topic) {
        return readers.stream()
                .filter(reader -> reader.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view reads the topic " + topic))
                .currency();
    }

    List<StateTopicReader> readers() {
        return readers;
    }

    private static Runnable refusals(StateTopicView view, MeterRegistry metrics) {
        return Counter.builder("theriac.view.refused")
                .description("States that a view could not read")
                .tag("topic", view.topic())
                .register(metrics)::increment;
    }

    private static void measure(StateTopicReader reader, MeterRegistry metrics) {
        Gauge.builder("theriac.view.lag", reader, it -> it.currency().lag())
                .description("States known to be in the topic and not yet applied")
                .tag("topic", reader.topic())
                .register(metrics);
        Gauge.builder(
                        "theriac.view.silence",
                        reader,
                        it -> it.currency().silentFor().toMillis() / 1000.0)
                .description("How long ago the broker last answered")
                .baseUnit("seconds")
                .tag("topic", reader.topic())
                .register(metrics);
    }
}
