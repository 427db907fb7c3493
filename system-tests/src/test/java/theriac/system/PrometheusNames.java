package theriac.system;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the names of metrics in files that hold expressions of Prometheus.
final class PrometheusNames {

    /// A name that a selector, a range or a closing parenthesis follows.
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?=[{\\[)]| >)");

    private static final Pattern LABELS = Pattern.compile("\\b(?:by|on|without) \\([^)]*\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^{}]*}");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?m)^\\s*expr: >-\\n((?:\\s{12}.*\\n)+)|\"expr\": \"(.*)\"");

    private PrometheusNames() {}

    static Set<String> in(String file) {
        return EXPRESSION
                .matcher(file)
                .results()
                .map(PrometheusNames::expression)
                .map(expression -> MATCHERS.matcher(expression).replaceAll("{"))
                .map(expression -> LABELS.matcher(expression).replaceAll("by"))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static String expression(MatchResult match) {
        return (match.group(1) == null ? match.group(2) : match.group(1)).replaceAll("\\s+", " ");
    }
}
