package theriac.patientreference;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// An identifier in the one spelling in which it is compared: Unicode NFC, without white space, upper case.
final class NormalisedIdentifier {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private NormalisedIdentifier() {}

    static String of(String value) {
        var composed = Normalizer.normalize(value, Form.NFC);
        var upper = WHITE_SPACE.matcher(composed).replaceAll("").toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            throw new IllegalArgumentException("a patient identifier must not be blank");
        }
        return Normalizer.normalize(upper, Form.NFC);
    }
}
