package theriac.adverseevent.casereport.openfda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Events as openFDA writes them, made by ourselves.
public final class Events {

    private Events() {}

    /// One with everything that the case model holds.
    public static String full() {
        try {
            return Files.readString(Path.of("src/test/resources/openfda/event.json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The smallest one, with this number, on one line.
    public static String smallest(String id) {
        return """
                {"safetyreportid":"%s","patient":{"drug":[{"medicinalproduct":"BACLOFEN","drugcharacterization":"1"}],\
                "reaction":[{"reactionmeddrapt":"Drowsiness"}]}}""".formatted(id);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
