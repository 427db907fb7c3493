package theriac.platform.launcher;

import java.io.PrintWriter;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.platform.PlatformException;

/// Has services wrap their keys with their current master keys, and prints a line with what each did.
final class KeyRotation {

    /// So often a service is asked before we say that it comes to no end.
    private static final int MOST_TIMES = 10;

    private final PrintWriter out;

    KeyRotation(PrintWriter out) {
        this.out = out;
    }

    /// Whether this service's current master key wraps all of its keys now.
    boolean isDone(String service, HttpApi api) {
        try {
            say(service, rotate(api));
            return true;
        } catch (PlatformException unfinished) {
            say(service, "NOT DONE: " + unfinished.getMessage());
            return false;
        }
    }

    /// Asks until no key is left that another master key wraps: keys are added meanwhile.
    private static String rotate(HttpApi api) {
        var wrapped = 0L;
        for (var times = 0; times < MOST_TIMES; times++) {
            var answer = ask(api);
            if (answer.path("wrapped").asLong() == 0) {
                return "%,d keys wrapped anew; %s wraps all of them now"
                        .formatted(wrapped, answer.path("currentKey").asText());
            }
            wrapped += answer.path("wrapped").asLong();
        }
        throw new PlatformException(
                "%,d keys wrapped anew, and others come after. Is there a replica for which an older".formatted(wrapped)
                        + " master key is the current one?");
    }

    private static JsonNode ask(HttpApi api) {
        var answer = api.postJson("/master-key-rotations", "").body();
        if (!answer.path("wrapped").isIntegralNumber()
                || !answer.path("currentKey").isTextual()) {
            throw new PlatformException("It does not say what it did: " + answer);
        }
        return answer;
    }

    private void say(String service, String what) {
        out.printf("%-14s %s%n", service, what);
        out.flush();
    }
}
