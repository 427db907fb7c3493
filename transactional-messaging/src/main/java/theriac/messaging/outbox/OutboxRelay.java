package theriac.messaging.outbox;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.messaging.config.MessagingConfig;

/// The relay of this replica, started and stopped with it.
@ApplicationScoped
class OutboxRelay {

    private final Relay relay;
    private final boolean enabled;

    OutboxRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MessagingConfig config,
            MeterRegistry metrics) {
        var settings = config.outbox();
        var relayed = Counter.builder("theriac.outbox.relayed")
                .description("Events sent from the outbox")
                .register(metrics);
        this.enabled = settings.relay();
        this.relay = new Relay(
                database,
                new LaneProducers(service, kafka),
                new Relay.Pace(settings.lease(), settings.poll(), settings.batchSize(), settings.linger()),
                relayed::increment);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (enabled) {
            relay.stop();
        }
    }

    void wake(Lane lane) {
        relay.wake(lane);
    }
}
