package theriac.http.rest;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.http.Problem;

/// Answers when the database is away, which is nobody's fault here and passes.
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    /// SQLSTATE classes of a server that can't be reached, has no room for a connection, or shuts down.
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private Outage() {}

    static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException refused && isAway(refused));
    }

    static Response answer(Throwable fault) {
        LOG.atWarn().addKeyValue("cause", fault.getClass().getName()).log("request refused, the database is away");
        var problem = new Problem(
                503,
                "unavailable",
                "The service can't do this just now",
                "Nothing was changed. Send the same request again later.",
                List.of());
        return ProblemBody.answer(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /// The connection pool gives no SQLSTATE when it waited in vain.
    private static boolean isAway(SQLException refused) {
        var state = refused.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }
}
