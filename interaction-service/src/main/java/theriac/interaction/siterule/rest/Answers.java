package theriac.interaction.siterule.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.interaction.siterule.DecideOnOverride.Seen;
import theriac.interaction.siterule.Outcome;
import theriac.interaction.siterule.RuleOverride;

/// What came of an act, as HTTP says it, and what a caller says that they have seen.
final class Answers {

    private Answers() {}

    /// The override after the act, or the problem that tells why there is none.
    static RuleOverride resultOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var override) -> override;
            case Outcome.Unknown() -> throw unknown();
            case Outcome.Stale(var present) ->
                throw Problem.preconditionFailed(
                        "The override was changed meanwhile: read it again.", Optional.of(tag(present)));
            case Outcome.SamePerson(var reason) -> throw Problem.forbidden(reason);
            case Outcome.OutOfTurn(var reason) -> throw Problem.conflict(reason);
            case Outcome.Unsafe(var reason) ->
                throw new Problem(
                        422,
                        "rule-must-be-heard",
                        "A site may not silence this rule",
                        reason,
                        List.of(new Problem.Violation("/effect", "is not allowed for this rule")));
            case Outcome.Unsound(var pointer, var reason) -> throw Problem.invalid(pointer, reason);
        };
    }

    static Problem unknown() {
        return Problem.notFound("There is no such override at your site.");
    }

    static Response answer(Response.ResponseBuilder response, RuleOverride override, LocalDate today) {
        return response.entity(RuleOverrideBody.of(override, today))
                .tag(tag(override))
                .build();
    }

    private static String tag(RuleOverride override) {
        return Integer.toString(override.revision());
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    static Seen seen(String id, @Nullable String ifMatch) {
        return new Seen(id(id), IfMatch.version(ifMatch, "the override"));
    }
}
