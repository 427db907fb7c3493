package theriac.interaction.medicationcourse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The doses up to a limit that whole units of some products add up to, and of how few.
final class MakableDoses {

    private static final int MOST_CELLS = 20_000;
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final List<Product> products;
    private final Mass cell;
    private final int[] fewest;
    private final int[] last;

    private MakableDoses(List<Product> products, Mass cell, int cells) {
        this.products = products;
        this.cell = cell;
        this.fewest = new int[cells + 1];
        this.last = new int[cells + 1];
        fill();
    }

    /// Empty when the strengths are too fine to be counted up to the limit.
    static Optional<MakableDoses> upTo(Mass limit, List<Product> products) {
        var cell = commonPart(products);
        var cells = limit.micrograms().divideToIntegralValue(cell.micrograms());
        return cells.compareTo(BigDecimal.valueOf(MOST_CELLS)) > 0
                ? Optional.empty()
                : Optional.of(new MakableDoses(products, cell, cells.intValue()));
    }

    /// The smallest makable dose that is no less than one dose and less than the other.
    Optional<Mass> smallestBetween(Mass least, Mass below) {
        for (int cells = 0; cells < fewest.length; cells++) {
            var dose = massOf(cells);
            if (fewest[cells] != UNREACHED && dose.compareTo(least) >= 0 && below.isMoreThan(dose)) {
                return Optional.of(dose);
            }
        }
        return Optional.empty();
    }

    /// The products that make a makable dose, as few units as can be.
    List<String> made(Mass dose) {
        Map<Product, Integer> units = new LinkedHashMap<>();
        int cells = dose.micrograms().divideToIntegralValue(cell.micrograms()).intValue();
        while (cells > 0) {
            var product = products.get(last[cells]);
            units.merge(product, 1, Integer::sum);
            cells -= cellsOf(product);
        }
        List<String> parts = new ArrayList<>();
        units.forEach((product, count) -> parts.add(product.times(count)));
        return parts;
    }

    private void fill() {
        Arrays.fill(fewest, UNREACHED);
        fewest[0] = 0;
        for (int cells = 1; cells < fewest.length; cells++) {
            for (int i = 0; i < products.size(); i++) {
                reach(cells, i);
            }
        }
    }

    private void reach(int cells, int product) {
        int rest = cells - cellsOf(products.get(product));
        if (rest >= 0 && fewest[rest] != UNREACHED && fewest[rest] + 1 < fewest[cells]) {
            fewest[cells] = fewest[rest] + 1;
            last[cells] = product;
        }
    }

    private Mass massOf(int cells) {
        return cell.times(BigDecimal.valueOf(cells));
    }

    private int cellsOf(Product product) {
        return product.strength()
                .micrograms()
                .divideToIntegralValue(cell.micrograms())
                .min(BigDecimal.valueOf(MOST_CELLS + 1))
                .intValue();
    }

    private static Mass commonPart(List<Product> products) {
        int scale = products.stream()
                .mapToInt(product -> Math.max(0, product.strength().micrograms().scale()))
                .max()
                .orElse(0);
        var part = products.stream()
                .map(product ->
                        product.strength().micrograms().movePointRight(scale).toBigIntegerExact())
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        return new Mass(new BigDecimal(part).movePointLeft(scale));
    }
}
