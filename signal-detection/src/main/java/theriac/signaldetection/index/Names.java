package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The numbers of drugs, or of reactions, at one moment. A number keeps its meaning as long as the index lives,
/// and has none outside of it.
public final class Names {

    private final String[] texts;
    private final int size;
    private final Map<String, Integer> numbers;

    Names(String[] texts, int size, Map<String, Integer> numbers) {
        this.texts = texts;
        this.size = size;
        this.numbers = numbers;
    }

    /// How many there are; their numbers are 0 to this, exclusively.
    public int size() {
        return size;
    }

    /// The text that has this number.
    ///
    /// @throws IndexOutOfBoundsException when no name has this number
    public String name(int number) {
        if (number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        return texts[number];
    }

    /// Empty when no case up to this moment has that name.
    public OptionalInt number(String name) {
        var number = numbers.get(name);
        return number == null || number >= size ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// In the order of their numbers.
    List<String> all() {
        return Arrays.asList(texts).subList(0, size);
    }
}
