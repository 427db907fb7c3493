package theriac.adverseevent.faersimport.faers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which column of a file holds what. Names have drifted over the years; all are read, under the name of today.
///
/// @param legacy whether it is of the layout before FAERS, in which reports are numbered one by one (ISR)
/// @param twice the columns that it names more than once
record Header(Map<String, Integer> columns, int width, boolean legacy, Set<String> twice) {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String LEGACY_ID = "isr";
    private static final Map<String, String> TODAY = Map.of(
            LEGACY_ID,
            "primaryid",
            "case",
            "caseid",
            "gndr_cod",
            "sex",
            "lot_nbr",
            "lot_num",
            "outc_code",
            "outc_cod",
            "dsg_drug_seq",
            "drug_seq",
            "indi_drug_seq",
            "drug_seq");

    static Header of(String line) {
        var text = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        var names = split(text);
        if (names.getLast().isBlank()) {
            names.removeLast();
        }
        Map<String, Integer> columns = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        boolean legacy = false;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip().toLowerCase(Locale.ROOT);
            legacy = legacy || name.equals(LEGACY_ID);
            var today = TODAY.getOrDefault(name, name);
            if (columns.put(today, i) != null && !today.isEmpty()) {
                twice.add(today);
            }
        }
        return new Header(Map.copyOf(columns), names.size(), legacy, Set.copyOf(twice));
    }

    boolean has(Set<String> names) {
        return columns.keySet().containsAll(names);
    }

    /// Whether a line has a value for each column, apart from an empty one behind a trailing `$`.
    boolean fits(List<String> values) {
        return values.size() == width
                || (values.size() == width + 1 && values.getLast().isEmpty());
    }

    /// The value of a column, stripped; empty when the file does not have it.
    String value(List<String> values, String column) {
        var index = columns.get(column);
        return index == null ? "" : values.get(index).strip();
    }

    /// The values of a line; quotes are characters like any other.
    static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf('$'); end >= 0; end = line.indexOf('$', start)) {
            values.add(line.substring(start, end));
            start = end + 1;
        }
        values.add(line.substring(start));
        return values;
    }
}
