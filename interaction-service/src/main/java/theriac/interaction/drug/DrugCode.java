package theriac.interaction.drug;

import java.util.Locale;

/// A code of a drug in a public system; upper case and without spaces around it, however it was written.
public record DrugCode(CodeSystem system, String value) {

    public DrugCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a drug code must not be blank");
        }
    }
}
