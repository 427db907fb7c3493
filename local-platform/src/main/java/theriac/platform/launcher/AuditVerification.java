package theriac.platform.launcher;

import java.io.PrintWriter;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.platform.LocalTokens;
import theriac.platform.PlatformException;

/// Has services verify their audit trails, and prints a line with each verdict.
final class AuditVerification {

    private final String token;
    private final PrintWriter out;

    AuditVerification(LocalTokens tokens, PrintWriter out) {
        this.token = tokens.token(Set.of(LocalRole.AUDITOR.label()), LocalRole.AUDITOR.usualSite(), "theriac-audit");
        this.out = out;
    }

    /// Whether this service's chain was verified and is whole. A service that does not answer is none of that.
    boolean isIntact(String service, String url) {
        try {
            var verdict = new HttpApi(url, token).get("/audit-verification");
            var intact = verdict.path("intact").asBoolean();
            say(service, intact ? "intact" : "BROKEN", intact ? whole(verdict) : broken(verdict));
            return intact;
        } catch (PlatformException unanswered) {
            say(service, "unverified", String.valueOf(unanswered.getMessage()));
            return false;
        }
    }

    private static String whole(JsonNode verdict) {
        return "%d entries in %d seals, %d not sealed yet; last hash %s"
                .formatted(
                        verdict.path("entries").asLong(),
                        verdict.path("seals").asLong(),
                        verdict.path("unsealed").asLong(),
                        verdict.path("lastHash").asText());
    }

    private static String broken(JsonNode verdict) {
        return "at seal %d: %s"
                .formatted(
                        verdict.path("brokenSeal").asLong(),
                        verdict.path("reason").asText("the service does not say why"));
    }

    private void say(String service, String verdict, String explanation) {
        out.printf("%-14s %-10s %s%n", service, verdict, explanation);
        out.flush();
    }
}
