package theriac.adverseevent.coding;

import java.util.Optional;
import java.util.regex.Pattern;

/// A code of MedDRA, of eight digits.
public record MeddraCode(int value) implements Comparable<MeddraCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{7}");

    public MeddraCode {
        if (!FORM.matcher(Integer.toString(value)).matches()) {
            throw new IllegalArgumentException("a code of MedDRA has eight digits");
        }
    }

    /// Reads a code, or is empty when the text is none.
    public static Optional<MeddraCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MeddraCode(Integer.parseInt(text))) : Optional.empty();
    }

    @Override
    public int compareTo(MeddraCode other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
