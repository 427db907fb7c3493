package theriac.adverseevent.coding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a reported name was recognised.
public enum CodingMethod {
    /// By a code that was reported with it.
    CODE,
    /// It is the preferred name itself.
    NAME,
    /// It is a synonym.
    SYNONYM,
    /// It is a brand.
    BRAND,
    /// It is a name once the salt or ester is left out.
    SALT_STRIPPED,
    /// It is spelled like a name. Never a coding that counts: a person has to confirm it.
    TYPO,
    /// An assessor said so.
    ASSESSOR,
    /// It is a term of the imported MedDRA.
    MEDDRA;

    /// The method as it is written to JSON and to the database, such as `salt-stripped`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The method that a code stands for.
    public static Optional<CodingMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
