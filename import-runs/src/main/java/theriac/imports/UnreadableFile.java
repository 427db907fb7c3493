package theriac.imports;

import java.io.Serial;

/// Thrown for a file that is not, or not wholly, what its format asks for.
public final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// @param sentence what is wrong, for whoever sent the file
    public UnreadableFile(String sentence) {
        super(sentence);
    }

    /// What is wrong, for whoever sent the file.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
