package theriac.platform;

/// The platform cannot be started or reached; the message is a sentence for the person at the keyboard.
public class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
