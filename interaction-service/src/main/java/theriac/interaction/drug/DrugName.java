package theriac.interaction.drug;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it is compared: Unicode compatibility form, lower case, single spaces.
record DrugName(String value) {

    static DrugName of(String written) {
        if (isPlain(written)) {
            return new DrugName(written);
        }
        var compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return new DrugName(compatible.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s\\u00a0]+", " "));
    }

    /// Most names need no work at all.
    private static boolean isPlain(String written) {
        for (var at = 0; at < written.length(); at++) {
            var character = written.charAt(at);
            if ((character < 'a' || character > 'z') && character != '-' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return true;
    }
}
