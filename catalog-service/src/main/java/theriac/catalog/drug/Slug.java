package theriac.catalog.drug;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of the catalog's own ids: lower-case words and digits joined by hyphens.
final class Slug {

    private static final int LONGEST = 200;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private Slug() {}

    /// A text without accents, in lower case, its words joined by hyphens; empty when it has no word.
    static String of(String text) {
        var plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(plain.length());
        boolean between = false;
        for (int i = 0; i < plain.length(); i++) {
            if (!isOfWord(plain.charAt(i))) {
                between = true;
                continue;
            }
            if (between && !slug.isEmpty()) {
                slug.append('-');
            }
            slug.append(plain.charAt(i));
            between = false;
        }
        return slug.toString();
    }

    static boolean isOne(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        boolean word = false;
        for (int i = 0; i < value.length(); i++) {
            if (!isOfWord(value.charAt(i)) && !(word && value.charAt(i) == '-')) {
                return false;
            }
            word = isOfWord(value.charAt(i));
        }
        return word;
    }

    private static boolean isOfWord(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    static String checked(String value, String what) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(what + " is made of lower-case words and digits joined by hyphens");
        }
        return value;
    }
}
