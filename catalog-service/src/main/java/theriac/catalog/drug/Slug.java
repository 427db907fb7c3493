package theriac.catalog.drug;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of the catalog's own ids: lower-case words and digits joined by hyphens.
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 200;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /// A text without accents, in lower case, its words joined by hyphens; empty when it has no word.
    static String of(String text) {
        var plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return AT_THE_ENDS.matcher(NO_WORD.matcher(plain).replaceAll("-")).replaceAll("");
    }

    static boolean isOne(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    static String checked(String value, String what) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(what + " is made of lower-case words and digits joined by hyphens");
        }
        return value;
    }
}
