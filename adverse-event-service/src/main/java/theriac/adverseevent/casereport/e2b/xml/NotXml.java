package theriac.adverseevent.casereport.e2b.xml;

import java.io.Serial;

/// The bytes are no XML that is read here; the message says why, without repeating any of it.
public final class NotXml extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NotXml(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    NotXml(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
