package theriac.catalog.loading;

import java.io.Serial;
import java.util.Map;

/// The content that the service ships with.
public interface ShippedContent {

    /// The name of each piece with a fingerprint of all that it is read from.
    Map<String, String> fingerprints();

    /// Reads one piece by its name.
    ///
    /// @throws Unsound when it can't be read or breaks a rule of the catalog
    Piece read(String name);

    /// Thrown for content that must not be loaded as it is.
    final class Unsound extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        /// @param piece the name of the piece
        public Unsound(String piece, Throwable cause) {
            super("the content of " + piece + " is unsound: " + cause.getMessage(), cause);
        }
    }
}
