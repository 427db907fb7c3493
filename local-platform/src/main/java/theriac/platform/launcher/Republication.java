package theriac.platform.launcher;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import theriac.platform.PlatformException;

/// Has a service write its state topics anew, step after step, and tells how far it is.
final class Republication {

    private static final int STEP = 500;

    /// So many events may wait in the outbox: those of others are not to wait long behind ours.
    private static final long FULL = 5_000;

    /// So many steps between two lines of progress.
    private static final int REPORT_EVERY = 20;

    private final HttpApi api;
    private final PrintWriter out;
    private final boolean evenIfEmpty;

    Republication(HttpApi api, PrintWriter out, boolean evenIfEmpty) {
        this.api = api;
        this.out = out;
        this.evenIfEmpty = evenIfEmpty;
    }

    /// What the steps so far have done.
    private static final class Sums {

        private long compared;
        private long raised;
        private long ended;
        private long erased;
        private long told;

        private void add(JsonNode step) {
            compared += step.path("compared").asLong();
            raised += step.path("raised").asLong();
            ended += step.path("ended").asLong();
            erased += step.path("erased").size();
            told += step.path("told").asLong();
        }
    }

    /// Writes all topics of the service anew, or one, from its beginning or from a place on. Tells whether topics and
    /// database are in step now; they are not while the database holds what was erased.
    boolean run(@Nullable String only, @Nullable String after) {
        var known = false;
        var isInStep = true;
        for (var topic : api.get("/state-topics").path("topics")) {
            if (only == null || only.equals(topic.asText())) {
                known = true;
                isInStep &= republish(topic.asText(), after);
            }
        }
        if (!known) {
            throw new PlatformException("This service writes no state topic " + (only == null ? "" : only) + ".");
        }
        return isInStep;
    }

    private boolean republish(String topic, @Nullable String after) {
        var sums = new Sums();
        var next = after == null ? step(topic, null, sums) : after;
        for (var steps = 1; next != null; steps++) {
            waitWhileFull();
            var before = next;
            next = step(topic, before, sums);
            if (before.equals(next)) {
                Progress.pause();
            } else if (next != null && steps % REPORT_EVERY == 0) {
                say("%s: %,d records compared, %,d states told, up to %s", topic, sums.compared, sums.told, next);
            }
        }
        say(
                "%s: %,d records compared, %,d raised, %,d ended, %,d states told and on their way",
                topic, sums.compared, sums.raised, sums.ended, sums.told);
        return sums.erased == 0;
    }

    private @Nullable String step(String topic, @Nullable String after, Sums sums) {
        var step = api.postJson(path(topic, after), "").body();
        sums.add(step);
        for (var key : step.path("erased")) {
            say("%s: %s was erased, and the database holds it again. Erase it.", topic, key.asText());
        }
        return step.path("next").textValue();
    }

    private void waitWhileFull() {
        while (api.get("/state-topics").path("waiting").asLong() > FULL) {
            Progress.pause();
        }
    }

    private String path(String topic, @Nullable String after) {
        var path = "/state-topics/" + topic + "/republication?limit=" + STEP;
        return after == null
                ? path + (evenIfEmpty ? "&evenIfEmpty=true" : "")
                : path + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    private void say(String format, Object... what) {
        out.printf(format + "%n", what);
        out.flush();
    }
}
