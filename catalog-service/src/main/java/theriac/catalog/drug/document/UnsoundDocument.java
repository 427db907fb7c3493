package theriac.catalog.drug.document;

import java.io.Serial;

/// Thrown for a document that says what the catalog does not accept.
public final class UnsoundDocument extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    /// @param pointer the JSON pointer of the part
    /// @param reason to be read after the part's name
    public UnsoundDocument(String pointer, String reason) {
        super(pointer + " " + reason);
        this.pointer = pointer;
        this.reason = reason;
    }

    UnsoundDocument under(String field) {
        return new UnsoundDocument("/" + field + pointer, reason);
    }

    /// The JSON pointer of the part, such as `/doseRules/0/advice`; empty for the whole.
    public String pointer() {
        return pointer;
    }

    /// What is wrong with the part, to be read after its name.
    public String reason() {
        return reason;
    }
}
