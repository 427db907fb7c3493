package theriac.interaction.cdshooks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import theriac.http.Problem;
import theriac.http.Problem.Violation;
import theriac.interaction.cdshooks.ShownCards.Feedback;
import theriac.interaction.cdshooks.chart.Element;

/// Reads what became of cards. A user's own words are read over: they may name a patient.
final class FeedbackReader {

    private static final int MOST = 500;
    private static final int LONGEST_CODE = 200;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Clock clock;

    FeedbackReader(Clock clock) {
        this.clock = clock;
    }

    /// One card's feedback and where it stands.
    record Placed(Feedback feedback, Element place) {}

    /// @throws Problem 400 that names the field at fault
    List<Placed> read(Element body) {
        var list = body.get("feedback").orElseThrow(() -> Problem.invalid("/feedback", "is missing"));
        if (!list.node().isArray() || list.node().isEmpty() || list.node().size() > MOST) {
            throw list.wrong("must be a list of 1 to " + MOST);
        }
        var read = new ArrayList<Placed>();
        list.items().forEach(item -> read.add(new Placed(one(item), item)));
        return read;
    }

    static Problem unknown(List<Placed> read, Set<UUID> cards) {
        return Problem.invalid(read.stream()
                .filter(one -> cards.contains(one.feedback().card()))
                .map(one -> new Violation(
                        one.place().place("card"), "names no card that this service has shown to your site lately"))
                .toList());
    }

    private Feedback one(Element item) {
        var outcome = item.text("outcome").orElse("");
        var accepted = switch (outcome) {
            case "accepted" -> true;
            case "overridden" -> false;
            default -> throw Problem.invalid(item.place("outcome"), "must be accepted or overridden");
        };
        if (accepted && item.list("acceptedSuggestions").isEmpty()) {
            throw Problem.invalid(item.place("acceptedSuggestions"), "must name the accepted suggestions");
        }
        return new Feedback(card(item), accepted, at(item), accepted ? Optional.empty() : reason(item));
    }

    private static UUID card(Element item) {
        var card = item.text("card").orElseThrow(() -> Problem.invalid(item.place("card"), "is missing"));
        try {
            return UUID.fromString(card);
        } catch (IllegalArgumentException noUuid) {
            throw Problem.invalid(item.place("card"), "must be the uuid of a card");
        }
    }

    private Instant at(Element item) {
        var written = item.text("outcomeTimestamp")
                .orElseThrow(() -> Problem.invalid(item.place("outcomeTimestamp"), "is missing"));
        try {
            var at = OffsetDateTime.parse(written).toInstant();
            if (at.isAfter(clock.instant().plus(AHEAD))) {
                throw Problem.invalid(item.place("outcomeTimestamp"), "must not be in the future");
            }
            return at;
        } catch (DateTimeException noTime) {
            throw Problem.invalid(item.place("outcomeTimestamp"), "must be a time such as 2026-01-31T12:00:00Z");
        }
    }

    private static Optional<String> reason(Element item) {
        var reason = item.get("overrideReason", "reason");
        return reason.flatMap(coding -> coding.text("code")
                .map(code -> coding.text("system").orElse("") + "|" + code)
                .map(code -> {
                    if (code.length() > LONGEST_CODE) {
                        throw coding.wrong("is too long");
                    }
                    return code;
                }));
    }
}
