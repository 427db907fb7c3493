package theriac.interaction.medicationcourse;

import java.math.BigDecimal;

/// An amount of a drug.
public record Mass(BigDecimal micrograms) implements Comparable<Mass> {

    /// Nothing.
    public static final Mass ZERO = new Mass(BigDecimal.ZERO);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    public Mass {
        if (micrograms.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative");
        }
        micrograms = micrograms.signum() == 0 ? BigDecimal.ZERO : micrograms.stripTrailingZeros();
    }

    /// So many milligrams.
    public static Mass milligrams(BigDecimal value) {
        return new Mass(value.multiply(THOUSAND));
    }

    /// So many milligrams.
    public static Mass milligrams(long value) {
        return milligrams(BigDecimal.valueOf(value));
    }

    public boolean isZero() {
        return micrograms.signum() == 0;
    }

    public boolean isMoreThan(Mass other) {
        return compareTo(other) > 0;
    }

    Mass plus(Mass other) {
        return new Mass(micrograms.add(other.micrograms));
    }

    /// What is left when the other, smaller or equal one is taken away.
    Mass minus(Mass other) {
        return new Mass(micrograms.subtract(other.micrograms));
    }

    public Mass times(BigDecimal factor) {
        return new Mass(micrograms.multiply(factor));
    }

    Mass percent(BigDecimal percent) {
        return new Mass(micrograms.multiply(percent).movePointLeft(2));
    }

    Mass half() {
        return new Mass(micrograms.multiply(new BigDecimal("0.5")));
    }

    static Mass lesser(Mass one, Mass other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Mass greater(Mass one, Mass other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Mass other) {
        return micrograms.compareTo(other.micrograms);
    }

    /// As it is read: in milligrams from one on, else in micrograms.
    @Override
    public String toString() {
        return micrograms.compareTo(THOUSAND) >= 0 || isZero()
                ? micrograms.movePointLeft(3).stripTrailingZeros().toPlainString() + " mg"
                : micrograms.toPlainString() + " microgram";
    }
}
