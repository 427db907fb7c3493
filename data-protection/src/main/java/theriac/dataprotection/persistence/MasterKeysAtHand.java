package theriac.dataprotection.persistence;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when every master key that stored data needs is configured.
@Readiness
class MasterKeysAtHand implements HealthCheck {

    private final MasterKeyRegister register;

    MasterKeysAtHand(MasterKeyRegister register) {
        this.register = register;
    }

    @Override
    public HealthCheckResponse call() {
        var unknown = register.unknown();
        var response = HealthCheckResponse.named("master keys").status(unknown.isEmpty());
        unknown.forEach(id -> response.withData("theriac.data-protection.keys." + id, "missing"));
        return response.build();
    }
}
