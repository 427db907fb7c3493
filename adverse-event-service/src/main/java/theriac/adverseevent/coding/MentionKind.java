package theriac.adverseevent.coding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a report mentions and coding recognises.
public enum MentionKind {
    DRUG,
    REACTION;

    /// The kind as it is written to JSON and to the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that a code stands for.
    public static Optional<MentionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
