package theriac.messaging.view;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when every view has caught up with what stood in its topic at start. A view whose broker falls
/// silent later stays in service: its answers say how current they are.
@Readiness
@ApplicationScoped
class StateTopicViewsCheck implements HealthCheck {

    private final StateTopicReaders readers;

    StateTopicViewsCheck(StateTopicReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("state-topic-views");
        var ready = true;
        for (var reader : readers.readers()) {
            var currency = reader.currency();
            ready &= currency.caughtUp();
            check.withData(reader.topic(), currency.caughtUp() ? "caught up" : "not caught up, lag " + currency.lag());
        }
        return check.status(ready).build();
    }
}
