package theriac.signaldetection.index;

/// From one number to another, both included.
public record Range(int from, int to) {

    public Range {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a range goes from a number that is not negative to none below it");
        }
    }

    boolean holds(int number) {
        return from <= number && number <= to;
    }
}
