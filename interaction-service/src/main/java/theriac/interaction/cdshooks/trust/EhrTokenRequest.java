package theriac.interaction.cdshooks.trust;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// A token that says it is of a registered system.
///
/// This is a class because the framework wants one.
final class EhrTokenRequest extends BaseAuthenticationRequest {

    private final String token;
    private final Ehr ehr;
    private final String path;

    EhrTokenRequest(String token, Ehr ehr, String path) {
        this.token = token;
        this.ehr = ehr;
        this.path = path;
    }

    String token() {
        return token;
    }

    Ehr ehr() {
        return ehr;
    }

    String path() {
        return path;
    }
}
