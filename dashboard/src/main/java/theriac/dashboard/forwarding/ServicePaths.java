package theriac.dashboard.forwarding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths that the page may call, by service: its data, and of the framework's own paths only the description of the
/// catalog's documents, which the page draws its forms from.
final class ServicePaths {

    private static final Map<String, Set<String>> FIRST_PARTS = Map.of(
            "catalog",
            Set.of(
                    "drugs",
                    "claims",
                    "classes",
                    "contradictions",
                    "drafts",
                    "imports",
                    "dead-letters",
                    "consumers",
                    "fhir"),
            "interaction",
            Set.of(
                    "interaction-checks",
                    "interaction-rules",
                    "rule-overrides",
                    "alerts",
                    "patients",
                    "patient-references",
                    "medication-events",
                    "dead-letters",
                    "consumers",
                    "audit-entries",
                    "audit-verification"),
            "adverse-event",
            Set.of(
                    "cases",
                    "case-reports",
                    "casework",
                    "duplicates",
                    "unmatched-texts",
                    "coding-decisions",
                    "reaction-terms",
                    "signals",
                    "signal-reviews",
                    "events",
                    "imports",
                    "dead-letters",
                    "consumers",
                    "fhir",
                    "audit-entries",
                    "audit-verification"));

    private static final String DESCRIPTION = "/q/openapi";

    /// Unreserved characters, colon and comma, and escapes of anything but dots, slashes and control characters.
    private static final Pattern PART =
            Pattern.compile("(?:[\\w~:,-]|\\.(?!\\.?(?:/|$))|%(?!2[eEfF]|5[cC]|[01]|7[fF])[0-9a-fA-F]{2})+");

    /// A name as it was reported, such as `A/B`: slashes too, since it begins with what no path does. Dots that a
    /// careless reader would take for a step up are refused.
    private static final Pattern REPORTED =
            Pattern.compile("reported(?::|%3[aA])(?:[\\w~:,.-]|%(?!2[eE]|[01]|7[fF])[0-9a-fA-F]{2})+");

    private static final Pattern STEP = Pattern.compile("%(?:2[fF]|5[cC])\\.{1,2}(?=$|%2[fF]|%5[cC])");

    private ServicePaths() {}

    /// The names of the services that the page calls.
    static Stream<String> services() {
        return FIRST_PARTS.keySet().stream();
    }

    /// The path at the service, such as `/drugs/baclofen`; empty when the page has no business there.
    ///
    /// @param rest what follows the service's name in the page's call, not decoded
    static Optional<String> permitted(String service, String rest) {
        if (service.equals("catalog") && rest.equals(DESCRIPTION)) {
            return Optional.of(rest);
        }
        if (!rest.startsWith("/")) {
            return Optional.empty();
        }
        var parts = rest.substring(1).split("/", -1);
        var known = FIRST_PARTS.getOrDefault(service, Set.of()).contains(parts[0]);
        for (var part : parts) {
            if (!PART.matcher(part).matches() && !isReportedName(part)) {
                return Optional.empty();
            }
        }
        return known ? Optional.of(rest) : Optional.empty();
    }

    private static boolean isReportedName(String part) {
        return REPORTED.matcher(part).matches() && !STEP.matcher(part).find();
    }
}
