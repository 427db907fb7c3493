package theriac.adverseevent.casereport.openfda;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.adverseevent.casereport.Notice;

/// A member of an event: reads its value, or notes why it is left out.
///
/// @param leftOut what was left out anywhere in the event so far
record Member(JsonNode node, String pointer, List<Notice> leftOut) {

    /// The most characters that a text may have.
    static final int MAX_TEXT = 500;

    Member at(String name) {
        return new Member(node.path(name), pointer + "/" + name, leftOut);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /// Notes that this is left out of the case.
    <T> Optional<T> leaveOut(String reason) {
        leftOut.add(new Notice(pointer, reason + ": left out"));
        return Optional.empty();
    }

    /// The entries of a list; a single object is a list of one.
    List<Member> entries() {
        if (node.isObject()) {
            return List.of(this);
        }
        if (!isAbsent() && !node.isArray()) {
            leaveOut("must be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new Member(node.path(index), pointer + "/" + index, leftOut))
                .toList();
    }

    /// A line of text. Numbers are read as they are written; blank text is none.
    Optional<String> text() {
        return text(MAX_TEXT);
    }

    /// A line of text of at most so many characters.
    Optional<String> text(int longest) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual() && !node.isNumber()) {
            return leaveOut("must be a text");
        }
        var text = node.asText().strip();
        if (text.length() > longest) {
            return leaveOut("is longer than " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Member::isUnfit)) {
            return leaveOut("contains control characters or half a character");
        }
        return Optional.of(text).filter(some -> !some.isBlank());
    }

    /// A value that a text stands for.
    ///
    /// @param expected what it has to be, to complete a sentence about it
    <T> Optional<T> read(Function<String, Optional<T>> reading, String expected) {
        var text = text();
        var value = text.flatMap(reading);
        return text.isPresent() && value.isEmpty() ? leaveOut(expected) : value;
    }

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point) || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
