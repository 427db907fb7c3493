package theriac.catalog.contradiction.rest;

import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Contradictions as they were answered, written so that a person can review them.
final class ReadableContradictions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadableContradictions() {}

    static String of(String answer) {
        try {
            return JSON.readTree(answer)
                    .path("items")
                    .valueStream()
                    .map(ReadableContradictions::contradiction)
                    .collect(Collectors.joining("\n"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contradiction(JsonNode item) {
        return "%s: %s\n".formatted(text(item, "kind"), text(item, "subject"))
                + figures(item.path("figures"))
                + each(item, "sides", ReadableContradictions::side)
                + (item.path("undecided").isEmpty() ? "" : "  - undecided\n" + claims(item, "undecided"))
                + "  stronger: %s\n".formatted(item.path("strongerSide").asText("none"))
                + each(
                        item,
                        "contradictThemselves",
                        citation -> "  contradicts itself: %s\n".formatted(citation.asText()));
    }

    private static String figures(JsonNode figures) {
        if (figures.isMissingNode()) {
            return "";
        }
        return "  %s, %s: %s\n".formatted(text(figures, "topic"), text(figures, "measure"), text(figures, "relation"))
                + each(
                        figures,
                        "apart",
                        pair -> "  nothing in common: %s and %s\n"
                                .formatted(text(pair, "lower"), text(pair, "higher")));
    }

    private static String side(JsonNode side) {
        return "  - %s (%s)\n".formatted(text(side, "stance"), text(side, "strongestEvidence"))
                + claims(side, "claims");
    }

    private static String claims(JsonNode of, String field) {
        return each(
                of,
                field,
                claim -> "      %s  %s: %s\n          %s%s: %s\n"
                        .formatted(
                                text(claim, "claimId"),
                                text(claim, "subject"),
                                text(claim, "statement"),
                                text(claim.path("source"), "evidenceLevel"),
                                text(claim.path("source"), "jurisdiction").replaceFirst("^(?=.)", " "),
                                text(claim.path("source"), "citation")));
    }

    private static String each(JsonNode of, String field, Function<JsonNode, String> written) {
        return of.path(field).valueStream().map(written).collect(Collectors.joining());
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asText();
    }
}
