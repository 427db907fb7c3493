package theriac.interaction.medicationcourse.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.medicationcourse.Violation;

/// A field of an event: reads its value, or notes what is wrong with it.
///
/// @param violations what was found wrong anywhere in the event so far
record Field(JsonNode node, String pointer, List<Violation> violations) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DIGITS = 12;

    Field at(String name) {
        return new Field(node.path(name), pointer + "/" + name, violations);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    <T> Optional<T> refuse(String detail) {
        violations.add(new Violation(pointer, detail));
        return Optional.empty();
    }

    Optional<Field> object() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isObject() ? Optional.of(this) : refuse("must be an object");
    }

    Optional<Field> requiredObject() {
        return isAbsent() ? refuse("is required") : object();
    }

    Optional<String> text(int longest) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return refuse("must be a text");
        }
        var text = node.textValue().strip();
        boolean isWell = text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        return isWell && !text.isEmpty() && text.length() <= longest
                ? Optional.of(text)
                : refuse("must be 1 to " + longest + " characters, without control characters");
    }

    Optional<String> requiredText(int longest) {
        return isAbsent() ? refuse("is required") : text(longest);
    }

    <E extends Enum<E> & Coded> Optional<E> code(Class<E> type) {
        if (isAbsent()) {
            return Optional.empty();
        }
        var found = node.isTextual() ? Coded.of(type, node.textValue()) : Optional.<E>empty();
        return found.isPresent() ? found : refuse("must be one of " + Coded.codesOf(type));
    }

    /// An amount that can be meant: more than nothing, and no more than a million.
    Optional<BigDecimal> amount() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isNumber()) {
            return refuse("must be a number");
        }
        var value = node.decimalValue();
        boolean isMeant = value.signum() > 0
                && value.precision() <= MOST_DIGITS
                && Math.abs(value.scale()) <= MOST_DIGITS
                && value.compareTo(MOST) <= 0;
        return isMeant
                ? Optional.of(value)
                : refuse("must be more than 0 and at most 1000000, with at most " + MOST_DIGITS + " digits");
    }

    Optional<BigDecimal> requiredAmount() {
        return isAbsent() ? refuse("is required") : amount();
    }

    Optional<Integer> wholeNumber(int least, int most) {
        if (isAbsent()) {
            return Optional.empty();
        }
        boolean fits = node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= least
                && node.intValue() <= most;
        return fits ? Optional.of(node.intValue()) : refuse("must be a whole number from " + least + " to " + most);
    }

    Optional<Boolean> yesOrNo() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isBoolean() ? Optional.of(node.booleanValue()) : refuse("must be true or false");
    }

    Optional<Instant> requiredMoment() {
        var text = requiredText(40);
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notOne) {
            return refuse("must be a date and time with its offset, such as 2026-11-20T18:00:00+01:00");
        }
    }
}
