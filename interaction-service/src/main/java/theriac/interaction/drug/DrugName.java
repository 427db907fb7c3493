package theriac.interaction.drug;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it is compared: Unicode compatibility form, lower case, single spaces.
record DrugName(String value) {

    static DrugName of(String written) {
        var compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return new DrugName(compatible.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s\\u00a0]+", " "));
    }
}
