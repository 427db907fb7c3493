package theriac.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A release of RxNorm about drugs that nobody sells, with the shares of sources and term types that a full
/// release has: 12 ingredients in a thousand lines, and three lines of five from other vocabularies.
final class MadeUpRelease {

    private static final int CONCEPTS_OF_A_RELEASE = 1_100_000;
    private static final int FIRST_CONCEPT = 10_000_000;

    private final int release;
    private final MadeUpNames names;

    /// @param release which one; no two have a concept or a name in common
    MadeUpRelease(int release) {
        this.release = release;
        this.names = new MadeUpNames(release);
    }

    /// RXNCONSO with so many lines.
    byte[] lines(int count) {
        var text = new StringBuilder(count * 110);
        var rxcui = FIRST_CONCEPT + release * CONCEPTS_OF_A_RELEASE;
        var name = "";
        for (int i = 0; i < count; i++) {
            int of = i % 1000;
            if (of < 12) {
                rxcui++;
                name = names.next() + " " + Integer.toString(rxcui, Character.MAX_RADIX);
                line(text, i, rxcui, "RXNORM", "IN", Integer.toString(rxcui), name);
            } else if (of < 24) {
                var code = rxcui - 11 + of - 12;
                line(text, i, code, "MTHSPL", "SU", unii(code), "substance " + code);
            } else if (of < 30) {
                line(text, i, rxcui - of + 24, "ATC", "IN", atc(i), "group " + i);
            } else if (of < 32) {
                line(text, i, rxcui - of + 30, "RXNORM", "SY", "1", "also " + name + " " + of);
            } else if (of < 400) {
                line(
                        text,
                        i,
                        rxcui + 500_000 + i,
                        "RXNORM",
                        of % 2 == 0 ? "SCD" : "SCDC",
                        "1",
                        name + " 10 MG Oral Tablet");
            } else {
                line(text, i, rxcui + 1_000_000, "VANDF", "CD", Integer.toString(i), name + " 10MG TAB,UD");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The zip of it.
    byte[] zipped(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("rrf/RXNCONSO.RRF"));
            zip.write(lines(count));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void line(
            StringBuilder text, int atom, int rxcui, String source, String termType, String code, String name) {
        text.append(rxcui)
                .append("|ENG||||||")
                .append(atom)
                .append("||")
                .append(rxcui)
                .append("||");
        text.append(source)
                .append('|')
                .append(termType)
                .append('|')
                .append(code)
                .append('|');
        text.append(name).append("||N|4096|\n");
    }

    private static String unii(int rxcui) {
        return "%010d".formatted(rxcui);
    }

    private static String atc(int number) {
        return "V%02d%c%c%02d"
                .formatted(number / 67600 % 100, 'A' + number / 2600 % 26, 'A' + number / 100 % 26, number % 100);
    }
}
