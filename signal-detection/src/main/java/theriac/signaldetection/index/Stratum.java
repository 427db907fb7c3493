package theriac.signaldetection.index;

import java.util.List;

/// A part of the cases that have something in common, and a pair counted in it.
///
/// @param values of the dimensions asked for, in their order: `FROM_18_TO_44`, `FEMALE`, `2024`;
///   [Dimension#UNKNOWN]
public record Stratum(List<String> values, PairCount count) {

    public Stratum {
        values = List.copyOf(values);
    }
}
