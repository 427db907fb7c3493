package theriac.adverseevent.caselist.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font that is embedded in a document, with the letters of many scripts. A character that it lacks stands as its
/// code point, such as `[U+6F22]`, so that nothing is lost.
final class Lettering {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final PDType0Font font;
    private final Map<Integer, String> writable = new HashMap<>();

    private Lettering(PDType0Font font) {
        this.font = font;
    }

    static Lettering plain(PDDocument document) throws IOException {
        return of(document, "DejaVuSans.ttf");
    }

    static Lettering bold(PDDocument document) throws IOException {
        return of(document, "DejaVuSans-Bold.ttf");
    }

    private static Lettering of(PDDocument document, String file) throws IOException {
        try (var bytes = Objects.requireNonNull(Lettering.class.getResourceAsStream(FONTS + file), file)) {
            return new Lettering(PDType0Font.load(document, bytes));
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The text in characters that the font has, on one line.
    String writable(String text) {
        var line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> line.append(writable.computeIfAbsent(codePoint, this::writable)));
        return line.toString();
    }

    private String writable(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint)) {
            return " ";
        }
        var text = Character.toString(codePoint);
        try {
            font.encode(text);
            return text;
        } catch (IllegalArgumentException lacking) {
            return "[U+%04X]".formatted(codePoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How wide a writable text is, in points.
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /// The line in the order in which its letters stand from left to right.
    static String inSight(String line) {
        var letters = line.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var runs = new Object[levels.length];
        for (int i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            var run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var seen = new StringBuilder();
        for (var run : runs) {
            seen.append(run);
        }
        return seen.toString();
    }
}
