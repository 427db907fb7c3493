package theriac.imports;

import java.util.Locale;

/// Where a run stands. A stopped or failed one is gone on with by sending the same file again: what was imported
/// already is not imported twice.
public enum ImportState {
    RUNNING,
    COMPLETED,
    STOPPED,
    FAILED;

    /// The state as it is written to JSON and to the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state that a code stands for.
    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
