package theriac.catalog.rxnormimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A release of RxNorm as tests write it: in the format's own fields, about drugs that nobody sells.
public final class ReleaseZip {

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    public ReleaseZip() {
        files.put("rrf/RXNCONSO.RRF", new StringBuilder());
    }

    /// A name of a concept, of RxNorm's own.
    public ReleaseZip name(int rxcui, String termType, String text) {
        return atom(rxcui, "RXNORM", termType, Integer.toString(rxcui), text, "N");
    }

    /// A line of RXNCONSO.
    public ReleaseZip atom(int rxcui, String source, String termType, String code, String text, String suppress) {
        return line(
                "RXNCONSO",
                "%d|ENG||||||%d||%d||%s|%s|%s|%s||%s|4096|"
                        .formatted(rxcui, 1000 + rxcui, rxcui, source, termType, code, text, suppress));
    }

    /// `from` stands to `to` as RELA says: RxNorm writes the second concept's relation to the first.
    public ReleaseZip relation(int from, String rela, int to) {
        return line("RXNREL", "%d||CUI|RO|%d||CUI|%s|1||RXNORM|||||4096|".formatted(to, from, rela));
    }

    /// A UNII as RXNSAT gives it.
    public ReleaseZip unii(int rxcui, String unii) {
        return line("RXNSAT", "%d|||1|AUI|1|||UNII_CODE|MTHSPL|%s|N|4096|".formatted(rxcui, unii));
    }

    /// A concept that once was.
    public ReleaseZip archived(int rxcui, String mergedTo) {
        return line(
                "RXNATOMARCHIVE",
                "1|1|old name|2010|2005|2010|%d||ENG|2010|||%d|RXNORM|IN|%s|".formatted(rxcui, rxcui, mergedTo));
    }

    /// Any line of any file.
    public ReleaseZip line(String file, String line) {
        files.computeIfAbsent("rrf/" + file + ".RRF", _ -> new StringBuilder())
                .append(line)
                .append('\n');
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
