package theriac.adverseevent.caselist.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Sheets of A4 that are filled from top to bottom with headings, facts and text; a new one begins where one is full.
final class Sheets implements AutoCloseable {

    private static final PDRectangle SIZE = PDRectangle.A4;
    private static final float MARGIN = 56;
    private static final float BOTTOM = 70;
    private static final float FACTS = 185;
    private static final float TEXT = 10;
    private static final float SMALL = 8;
    private static final float LEADING = 1.4f;

    private final PDDocument document = new PDDocument();
    private final Lettering plain;
    private final Lettering bold;
    private PDPageContentStream writing;
    private float height;

    Sheets(String title) throws IOException {
        plain = Lettering.plain(document);
        bold = Lettering.bold(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Theriac");
        writing = newSheet();
    }

    void heading(String text, float size) throws IOException {
        height -= size * 0.6f;
        write(text, bold, size, MARGIN);
        height -= size * 0.2f;
    }

    void text(String text) throws IOException {
        for (var paragraph : text.split("\\R", -1)) {
            write(paragraph, plain, TEXT, MARGIN);
        }
    }

    /// A name, and beside it what is known of it.
    void fact(String name, String value) throws IOException {
        var lines = lines(value, plain, TEXT, SIZE.getWidth() - FACTS - MARGIN);
        for (int i = 0; i < lines.size(); i++) {
            goDown(TEXT);
            if (i == 0) {
                put(bold.writable(name), bold, SMALL + 1, MARGIN);
            }
            put(lines.get(i), plain, TEXT, FACTS);
        }
    }

    /// Writes a line at the foot of each sheet, with its number, and ends the document.
    byte[] end(String foot) throws IOException {
        writing.close();
        int sheets = document.getNumberOfPages();
        for (int i = 0; i < sheets; i++) {
            writing = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
            height = BOTTOM - 24;
            put(plain.writable(foot + " · " + (i + 1) + " of " + sheets), plain, SMALL, MARGIN);
            writing.close();
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(String text, Lettering lettering, float size, float left) throws IOException {
        for (var line : lines(text, lettering, size, SIZE.getWidth() - left - MARGIN)) {
            goDown(size);
            put(line, lettering, size, left);
        }
    }

    private void goDown(float size) throws IOException {
        height -= size * LEADING;
        if (height < BOTTOM) {
            writing.close();
            writing = newSheet();
            height -= size * LEADING;
        }
    }

    private void put(String line, Lettering lettering, float size, float left) throws IOException {
        writing.beginText();
        writing.setFont(lettering.font(), size);
        writing.newLineAtOffset(left, height);
        writing.showText(Lettering.inSight(line));
        writing.endText();
    }

    private PDPageContentStream newSheet() throws IOException {
        var page = new PDPage(SIZE);
        document.addPage(page);
        height = SIZE.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /// The text in lines that fit, broken between words, and within a word that is wider than a line.
    private static List<String> lines(String text, Lettering lettering, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : lettering.writable(text).split(" +", -1)) {
            var rest = word;
            while (!fits(line, rest, lettering, size, width)) {
                if (line.isEmpty()) {
                    int most = fitting(rest, lettering, size, width);
                    lines.add(rest.substring(0, most));
                    rest = rest.substring(most);
                } else {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean fits(StringBuilder line, String word, Lettering lettering, float size, float width)
            throws IOException {
        return lettering.width(line.isEmpty() ? word : line + " " + word, size) <= width;
    }

    private static int fitting(String word, Lettering lettering, float size, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()
                && lettering.width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
