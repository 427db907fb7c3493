package theriac.catalog.catalogimport.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import theriac.imports.UnreadableFile;

/// Which column holds what. Columns that are not known are ignored.
record Header(Map<String, Integer> columns) {

    private static final Map<String, String> SPELLINGS = Map.of(
            "brand",
            "brands",
            "brand name",
            "brands",
            "brand names",
            "brands",
            "synonym",
            "synonyms",
            "classes",
            "class",
            "rxnorm",
            "rxcui");

    static Header of(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip().toLowerCase(Locale.ROOT);
            var column = SPELLINGS.getOrDefault(name, name);
            if (!column.isEmpty() && columns.put(column, i) != null) {
                throw new UnreadableFile("its first line names the column " + column + " twice");
            }
        }
        if (!columns.containsKey("name")) {
            throw new UnreadableFile("its first line must name its columns: name, and any of rxcui, unii, atc, class,"
                    + " brands, synonyms, separated by commas, semicolons or tabs");
        }
        return new Header(Map.copyOf(columns));
    }

    /// The value of a column, stripped; empty where the file or the line has none.
    String value(List<String> values, String column) {
        var index = columns.get(column);
        return index == null || index >= values.size() ? "" : values.get(index).strip();
    }

    /// The values of a column that holds several.
    List<String> values(List<String> values, String column, String separator) {
        return Stream.of(value(values, column))
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
