package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Divides cases into strata: those values of each dimension that occur have numbers, and a stratum is a
/// combination.
final class Stratification {

    private static final int MOST_STRATA = 1 << 20;

    private final List<Dimension> dimensions;

    /// Of each dimension, the number of the value of each code; -1 where none occurs.
    private final int[][] values;

    /// Of each dimension, the names of its values.
    private final List<List<String>> names = new ArrayList<>();

    private final int size;

    /// @throws IllegalArgumentException when there are more strata than can be counted
    Stratification(List<Dimension> dimensions, List<Selected> segments, Vocabulary vocabulary) {
        this.dimensions = List.copyOf(dimensions);
        this.values = new int[dimensions.size()][];
        var strata = 1L;
        for (var place = 0; place < dimensions.size(); place++) {
            strata *= divide(place, occurring(dimensions.get(place), segments), vocabulary);
            if (strata > MOST_STRATA) {
                throw new IllegalArgumentException("more than " + MOST_STRATA + " strata");
            }
        }
        size = (int) strata;
    }

    int size() {
        return size;
    }

    int stratum(long profile) {
        var stratum = 0;
        for (var place = 0; place < values.length; place++) {
            var code = dimensions.get(place).field().of(profile);
            stratum = stratum * names.get(place).size() + values[place][code];
        }
        return stratum;
    }

    List<String> names(int stratum) {
        var found = new String[values.length];
        var rest = stratum;
        for (var place = values.length - 1; place >= 0; place--) {
            var named = names.get(place);
            found[place] = named.get(rest % named.size());
            rest /= named.size();
        }
        return Stream.of(found).toList();
    }

    private static boolean[] occurring(Dimension dimension, List<Selected> segments) {
        var codes = new boolean[dimension.field().codes()];
        for (var segment : segments) {
            var profiles = segment.view().segment().columns().profiles;
            SegmentView.each(segment.asBits(), number -> codes[dimension.field().of(profiles[number])] = true);
        }
        return codes;
    }

    /// Numbers the values of a dimension and returns how many there are.
    private int divide(int place, boolean[] codes, Vocabulary vocabulary) {
        var dimension = dimensions.get(place);
        var numbered = new int[codes.length];
        Arrays.fill(numbered, -1);
        var named = new ArrayList<String>();
        for (var code = 0; code < codes.length; code++) {
            if (codes[code]) {
                var name = dimension.name(code, vocabulary);
                numbered[code] = named.contains(name) ? named.indexOf(name) : named.size();
                if (numbered[code] == named.size()) {
                    named.add(name);
                }
            }
        }
        values[place] = numbered;
        names.add(named);
        return Math.max(1, named.size());
    }
}
