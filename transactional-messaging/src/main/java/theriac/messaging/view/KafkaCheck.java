package theriac.messaging.view;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the brokers have answered once since the start. That they do not answer now is told, but takes
/// no replica out of service: what is posted waits in the outbox, and what is asked is answered from the
/// views.
@Readiness
@ApplicationScoped
class KafkaCheck implements HealthCheck {

    private static final int PATIENCE_MILLIS = 1_500;

    private final Admin admin;
    private volatile boolean reachedOnce;

    KafkaCheck(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(settings);
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    @Override
    public HealthCheckResponse call() {
        var answers = answers();
        reachedOnce |= answers;
        return HealthCheckResponse.named("kafka")
                .status(reachedOnce)
                .withData("brokers", answers ? "answer" : "do not answer")
                .build();
    }

    private boolean answers() {
        try {
            var nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .nodes()
                    .get();
            return !nodes.isEmpty();
        } catch (ExecutionException away) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
