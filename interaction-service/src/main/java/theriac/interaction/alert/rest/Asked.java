package theriac.interaction.alert.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import theriac.http.Cursor;
import theriac.http.Problem;
import theriac.interaction.alert.AlertId;
import theriac.interaction.alert.Alerts.Place;
import theriac.interaction.alert.State;
import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.rule.Severity;
import theriac.patientreference.PatientReference;

/// Reads what callers ask for.
final class Asked {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Asked() {}

    static AlertId alert(String id) {
        try {
            return new AlertId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw Problem.notFound("There is no such alert, or not for this site.");
        }
    }

    static Optional<PatientReference> patient(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PatientReference::new);
        } catch (IllegalArgumentException none) {
            throw Problem.invalid("query:patientReference", "must be a key id, a dot and 43 base64url characters");
        }
    }

    static Optional<State> state(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(code -> Coded.of(State.class, code)
                        .orElseThrow(
                                () -> Problem.invalid("query:state", "must be one of " + Coded.codesOf(State.class))));
    }

    static Optional<Severity> severity(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(name -> Arrays.stream(Severity.values())
                        .filter(severity -> severity.toString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "query:severity", "must be one of contraindicated, major, moderate, minor")));
    }

    /// Kinds are open: of one that does not exist there are no alerts.
    static Optional<String> kind(@Nullable String text) {
        if (text != null && !SLUG.matcher(text).matches()) {
            throw Problem.invalid("query:type", "must be a kind of alerts, such as abrupt-discontinuation");
        }
        return Optional.ofNullable(text);
    }

    static Optional<Instant> since(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException none) {
            throw Problem.invalid(
                    "query:since", "must be a date and time with its offset, such as 2026-11-20T18:00:00Z");
        }
    }

    static Optional<Place> after(@Nullable String cursor) {
        return Cursor.read(cursor, 2).map(place -> new Place(place.instant(0), new AlertId(place.uuid(1))));
    }
}
