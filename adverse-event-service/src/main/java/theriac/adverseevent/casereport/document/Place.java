package theriac.adverseevent.casereport.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Violation;

/// A place in a JSON document: reads the value there, or notes what is wrong with it and where.
///
/// @param violations what was found wrong anywhere in the document so far
public record Place(JsonNode node, String pointer, List<Violation> violations) {

    /// The place of a field of this object.
    public Place at(String field) {
        return new Place(node.path(field), pointer + "/" + field, violations);
    }

    /// Whether nothing stands here; null is nothing.
    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /// Notes what is wrong here.
    public <T> Optional<T> refuse(String detail) {
        violations.add(new Violation(pointer, detail));
        return Optional.empty();
    }

    /// Notes that something has to stand here.
    public <T> Optional<T> missing() {
        return refuse("is required");
    }

    /// A line of text without control characters.
    public Optional<String> text(int maxLength) {
        return characters(maxLength).filter(text -> isWell(text, false)).map(String::strip);
    }

    /// Text that may be empty, and may have line breaks and tabs.
    public Optional<String> prose(int maxLength) {
        if (node.isTextual() && node.textValue().isBlank()) {
            return Optional.empty();
        }
        return characters(maxLength).filter(text -> isWell(text, true));
    }

    /// A line of text that has to stand here.
    public Optional<String> requiredText(int maxLength) {
        return isAbsent() ? missing() : text(maxLength);
    }

    /// A value of one of our enumerations.
    public <E extends Enum<E> & Coded> Optional<E> code(Class<E> type) {
        if (isAbsent()) {
            return Optional.empty();
        }
        var found = node.isTextual() ? Coded.of(type, node.textValue()) : Optional.<E>empty();
        return found.isPresent() ? found : refuse("must be one of " + Coded.codesOf(type));
    }

    /// A whole number within bounds, which are included.
    public Optional<Integer> wholeNumber(int least, int most) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            return refuse("must be a whole number from " + least + " to " + most);
        }
        return Optional.of(node.intValue());
    }

    /// A number.
    public Optional<BigDecimal> number() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isNumber() ? Optional.of(node.decimalValue()) : refuse("must be a number");
    }

    /// True or false.
    public Optional<Boolean> flag() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isBoolean() ? Optional.of(node.booleanValue()) : refuse("must be true or false");
    }

    /// An object, or empty when there is none; anything else is noted.
    public Optional<Place> object() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isObject() ? Optional.of(this) : refuse("must be an object");
    }

    /// The places in a list; none where there is no list.
    public List<Place> items(int most) {
        if (isAbsent()) {
            return List.of();
        }
        if (!node.isArray()) {
            refuse("must be a list");
            return List.of();
        }
        if (node.size() > most) {
            refuse("must not have more than " + most + " entries");
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new Place(node.get(index), pointer + "/" + index, violations))
                .toList();
    }

    /// The places in a list that has to have some.
    public List<Place> requiredItems(int most) {
        if (isAbsent()) {
            missing();
        } else if (node.isArray() && node.isEmpty()) {
            refuse("must have at least one entry");
        }
        return items(most);
    }

    private Optional<String> characters(int maxLength) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return refuse("must be a text");
        }
        var text = node.textValue();
        if (text.codePoints().allMatch(Place::isBlank)) {
            return refuse("must not be blank");
        }
        return text.length() > maxLength
                ? refuse("must not be longer than " + maxLength + " characters")
                : Optional.of(text);
    }

    private boolean isWell(String text, boolean withLines) {
        if (text.codePoints().anyMatch(point -> isControl(point, withLines))) {
            refuse("must not contain control characters");
            return false;
        }
        if (text.codePoints().anyMatch(Place::isHalfACharacter)) {
            refuse("must not contain half of a surrogate pair");
            return false;
        }
        return true;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isControl(int point, boolean withLines) {
        boolean lineOrTab = point == '\n' || point == '\r' || point == '\t';
        return Character.isISOControl(point) && !(withLines && lineOrTab);
    }

    private static boolean isHalfACharacter(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
