package theriac.http.config;

import io.smallrye.config.ConfigMapping;

/// Whose tokens are trusted.
@ConfigMapping(prefix = "theriac.tokens")
public interface TokensConfig {

    /// Who issues the tokens: what `quarkus.oidc.auth-server-url` says. Without that, nothing is started, not even a
    /// connection to the database.
    String issuer();
}
