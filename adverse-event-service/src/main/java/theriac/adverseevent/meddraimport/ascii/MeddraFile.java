package theriac.adverseevent.meddraimport.ascii;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.meddraimport.MeddraLine;
import theriac.adverseevent.meddraimport.MeddraLine.Group;

/// The files of a release that matter, in the order in which they are read: values between `$`, one more behind
/// the last, and no header.
enum MeddraFile {
    /// `pt_code$pt_name$null$pt_soc_code$` and codes of other terminologies.
    PT(4) {
        @Override
        MeddraLine read(List<String> values) throws BadLine {
            return new MeddraLine.Preferred(code(values, 0, "pt_code"), text(values, 1, "pt_name"));
        }
    },
    /// `pt_code$hlt_code$hlgt_code$soc_code$pt_name$hlt_name$hlgt_name$soc_name$soc_abbrev$null$pt_soc_code`
    /// `$primary_soc_fg$`.
    MDHIER(12) {
        @Override
        MeddraLine read(List<String> values) throws BadLine {
            var pt = code(values, 0, "pt_code");
            var hlt = new Group(code(values, 1, "hlt_code"), text(values, 5, "hlt_name"));
            var hlgt = new Group(code(values, 2, "hlgt_code"), text(values, 6, "hlgt_name"));
            var soc = new Group(code(values, 3, "soc_code"), text(values, 7, "soc_name"));
            return isYes(values, 11, "primary_soc_fg")
                    ? new MeddraLine.Path(pt, hlt, hlgt, soc)
                    : new MeddraLine.OtherPath();
        }
    },
    /// `llt_code$llt_name$pt_code$`, codes of other terminologies, and `llt_currency$` as the tenth.
    LLT(10) {
        @Override
        MeddraLine read(List<String> values) throws BadLine {
            return new MeddraLine.Lowest(
                    code(values, 0, "llt_code"),
                    text(values, 1, "llt_name"),
                    code(values, 2, "pt_code"),
                    isYes(values, 9, "llt_currency"));
        }
    };

    private static final int MAX_NAME = 250;

    private final int width;

    MeddraFile(int width) {
        this.width = width;
    }

    /// Thrown for a line that can't be read.
    static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        BadLine(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    abstract MeddraLine read(List<String> values) throws BadLine;

    /// Reads a line.
    MeddraLine read(String line) throws BadLine {
        var values = Arrays.asList(line.split("\\$", -1));
        if (values.size() < width) {
            throw new BadLine("the line has " + values.size() + " values, not at least " + width);
        }
        return read(values);
    }

    /// The file of a name without folders.
    static Optional<MeddraFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".asc";
    }

    private static MeddraCode code(List<String> values, int place, String column) throws BadLine {
        return MeddraCode.parse(values.get(place).strip())
                .orElseThrow(() -> new BadLine(column + " must be a code of eight digits"));
    }

    private static String text(List<String> values, int place, String column) throws BadLine {
        var name = values.get(place).strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadLine(column + " must be 1 to 250 printable characters");
        }
        return name;
    }

    private static boolean isYes(List<String> values, int place, String column) throws BadLine {
        var flag = values.get(place).strip();
        if (!flag.equals("Y") && !flag.equals("N")) {
            throw new BadLine(column + " must be Y or N");
        }
        return flag.equals("Y");
    }
}
