package theriac.catalog.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import theriac.catalog.contradiction.Contradiction.DisagreeingValues;
import theriac.catalog.contradiction.Contradiction.DisagreeingValues.Apart;
import theriac.catalog.drug.Claim;

/// Finds figures for the same measure that differ: all figures for the measure side by side, once two of them disagree.
final class DisagreeingFigures {

    private DisagreeingFigures() {}

    static Stream<DisagreeingValues> among(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> Figure.of(claim).stream())
                .collect(Collectors.groupingBy(Figure::compared))
                .entrySet()
                .stream()
                .flatMap(group -> disagreement(group.getKey(), group.getValue()).stream());
    }

    private static Optional<DisagreeingValues> disagreement(Compared compared, List<Figure> figures) {
        var agree = figures.stream().noneMatch(one -> figures.stream().anyMatch(one::disagreesWith));
        return agree ? Optional.empty() : Optional.of(sideBySide(compared, figures));
    }

    private static DisagreeingValues sideBySide(Compared compared, List<Figure> figures) {
        var byInterval = figures.stream()
                .collect(Collectors.groupingBy(
                        Figure::interval, () -> new TreeMap<>(Interval::compareWith), Collectors.toList()));
        var sides = byInterval.values().stream().map(DisagreeingFigures::side).toList();
        return new DisagreeingValues(compared, sides, apart(List.copyOf(byInterval.keySet()), sides));
    }

    private static List<Apart> apart(List<Interval> intervals, List<Side> sides) {
        return IntStream.range(0, sides.size())
                .boxed()
                .flatMap(lower -> IntStream.range(lower + 1, sides.size())
                        .filter(higher -> !intervals.get(lower).meets(intervals.get(higher)))
                        .mapToObj(higher -> new Apart(sides.get(lower), sides.get(higher))))
                .toList();
    }

    private static Side side(List<Figure> figures) {
        return new Side(
                figures.getFirst().words(), figures.stream().map(Figure::claim).toList());
    }
}
