package theriac.catalog.contradiction.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.path.json.JsonPath;

import static java.util.Objects.requireNonNullElse;

/// Contradictions as they were answered, written so that a person can review them.
final class ReadableContradictions {

    private ReadableContradictions() {}

    static String of(JsonPath answer) {
        List<Map<String, Object>> items = answer.getList("items");
        return items.stream().map(ReadableContradictions::one).collect(Collectors.joining("\n"));
    }

    private static String one(Map<String, Object> item) {
        var text = new StringBuilder("%s: %s\n".formatted(item.get("kind"), item.get("subject")));
        if (item.get("figures") instanceof Map<?, ?> figures) {
            text.append("  %s, %s: %s\n"
                    .formatted(figures.get("topic"), figures.get("measure"), figures.get("relation")));
            each(figures.get("apart"))
                    .forEach(pair -> text.append("  nothing in common: %s and %s\n"
                            .formatted(pair.get("lower"), pair.get("higher"))));
        }
        each(item.get("sides")).forEach(side -> {
            text.append("  - %s (%s)\n".formatted(side.get("stance"), side.get("strongestEvidence")));
            each(side.get("claims")).forEach(claim -> text.append(claim(claim)));
        });
        var undecided = each(item.get("undecided"));
        if (!undecided.isEmpty()) {
            text.append("  - undecided\n");
            undecided.forEach(claim -> text.append(claim(claim)));
        }
        text.append("  stronger: %s\n".formatted(requireNonNullElse(item.get("strongerSide"), "none")));
        texts(item.get("contradictThemselves"))
                .forEach(citation -> text.append("  contradicts itself: %s\n".formatted(citation)));
        return text.toString();
    }

    private static String claim(Map<?, ?> claim) {
        var source = (Map<?, ?>) claim.get("source");
        return "      %s  %s %s\n          %s: %s\n"
                .formatted(
                        claim.get("claimId"),
                        claim.get("subject") + ":",
                        claim.get("statement"),
                        source.get("evidenceLevel"),
                        source.get("citation"));
    }

    private static List<? extends Map<?, ?>> each(Object list) {
        return ((List<?>) list).stream().map(item -> (Map<?, ?>) item).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
