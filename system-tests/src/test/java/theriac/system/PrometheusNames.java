package theriac.system;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one expression of Prometheus asks for.
///
/// @param metrics names of metrics
/// @param labels names of their labels that it selects, groups or joins by
record PrometheusNames(Set<String> metrics, Set<String> labels) {

    /// A name that a selector, a range or a closing parenthesis follows.
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?=[{\\[)]| >)");

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on|without) \\(([^)]*)\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern MATCHED = Pattern.compile("([a-z_]+)(?==|!)");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?m)^\\s*expr: >-\\n((?:\\s{12}.*\\n)+)|\"expr\": \"(.*)\"");

    /// Those of all expressions in a file of alerts or of a dashboard.
    static List<PrometheusNames> in(String file) {
        return EXPRESSION
                .matcher(file)
                .results()
                .map(PrometheusNames::expression)
                .map(expression -> new PrometheusNames(metricsOf(expression), labelsOf(expression)))
                .toList();
    }

    private static Set<String> metricsOf(String expression) {
        var unmatched = MATCHERS.matcher(expression).replaceAll("{");
        return NAME.matcher(GROUPING.matcher(unmatched).replaceAll("by"))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> labelsOf(String expression) {
        var grouped = GROUPING.matcher(expression)
                .results()
                .flatMap(labels -> Stream.of(labels.group(1).split(", ", -1)));
        var matched = MATCHERS.matcher(expression)
                .results()
                .flatMap(labels -> MATCHED.matcher(labels.group(1)).results())
                .map(label -> label.group(1));
        return Stream.concat(grouped, matched).collect(Collectors.toSet());
    }

    private static String expression(MatchResult match) {
        return (match.group(1) == null ? match.group(2) : match.group(1)).replaceAll("\\s+", " ");
    }
}
