package theriac.messaging;

import java.io.Serial;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Thrown by a reader for an event that can never be taken as it is: it becomes a dead letter, and the
/// consumer goes on.
public final class RefusedEvent extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /// @param field JSON pointer of the offending field, when it is one
    /// @param reason what is wrong, without any of the event's content
    public RefusedEvent(@Nullable String field, String reason) {
        super(reason);
        this.field = field;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
