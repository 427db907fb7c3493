package theriac.catalog.contradiction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import theriac.catalog.drug.Claim;

/// Finds contradictions: a pure function of claims, whatever their order.
public final class Contradictions {

    private Contradictions() {}

    /// The order in which they are found: by kind, then by key.
    public static final Comparator<Contradiction> ORDER =
            Comparator.comparing(Contradiction::kind).thenComparing(Contradiction::key);

    /// All contradictions among claims about one drug or about none, in order.
    public static List<Contradiction> among(Collection<Claim> claims) {
        var inOrder = Claim.inOrder(claims);
        return Stream.of(DisagreeingFigures.among(inOrder), OpposedAnswers.among(inOrder), CautionedUses.among(inOrder))
                .<Contradiction>flatMap(kind -> kind)
                .sorted(ORDER)
                .toList();
    }
}
