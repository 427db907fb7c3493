package theriac.adverseevent.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name of a drug or a reaction as it is compared: in lower case, compatibility characters unfolded, runs of white
/// space as one space, hyphens as spaces, without a full stop at the end.
///
/// @param key the form that is compared
public record SpokenName(String key) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\p{Pd}_]+");

    /// The name that a text spells.
    public static SpokenName of(String text) {
        var unfolded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var spaced = GAPS.matcher(unfolded).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return new SpokenName(withoutFullStop(spaced));
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
