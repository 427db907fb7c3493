package theriac.adverseevent.disproportionality;

import java.util.Comparator;
import java.util.OptionalDouble;

/// Where a pair stands in a ranking: the highest value first, then those without one; equals by their names.
public record Rank(OptionalDouble value, String drug, String reaction) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparing(
                    (Rank rank) -> rank.value().isEmpty())
            .thenComparing(
                    Comparator.comparingDouble((Rank rank) -> rank.value().orElse(0))
                            .reversed())
            .thenComparing(Rank::drug)
            .thenComparing(Rank::reaction);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
