package theriac.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// How a new server orders and folds text: by code points and the rules of Unicode, which PostgreSQL brings along. So
/// it is the same on every machine, no update of the system's C library leaves indexes in another order than the one
/// that is asked for, and comparisons cost next to nothing.
public final class TextOrder {

    private TextOrder() {}

    /// Has a server that is made order text so; one that has its data already stays as it was made.
    public static EmbeddedPostgres.Builder byCodePoints(EmbeddedPostgres.Builder server) {
        return server.setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }
}
