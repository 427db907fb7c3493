package theriac.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/// What a run prints.
record Table(List<Row> rows, Machine machine) {

    private static final String HEAD = """
            | Figure | Theriac | Limit or peer, same run | Its value | Ratio |
            |---|---|---|---|---|
            """;

    String toMarkdown() {
        return HEAD + rows.stream().map(row -> row.toMarkdown() + "\n").collect(Collectors.joining()) + "\n" + machine
                + "\n";
    }
}
