package theriac.adverseevent.faersimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives of quarters, made on the spot.
public final class Zips {

    private Zips() {}

    /// The files of a folder of the tests' resources.
    public static byte[] ofResource(String quarter) {
        return ofFolder(Path.of("src/test/resources/faers").resolve(quarter));
    }

    /// The files of a folder.
    public static byte[] ofFolder(Path folder) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                entries.put("ascii/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return of(entries);
    }

    /// These entries.
    public static byte[] of(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /// A quarter of simple cases, numbered from a first one on.
    public static byte[] ofManyCases(int first, int count) {
        var demo = new StringBuilder("primaryid$caseid$caseversion$fda_dt$sex\n");
        var drug = new StringBuilder("primaryid$caseid$drug_seq$role_cod$drugname\n");
        var reac = new StringBuilder("primaryid$caseid$pt\n");
        for (int id = first; id < first + count; id++) {
            demo.append(id).append("1$").append(id).append("$1$20260102$F\n");
            drug.append(id).append("1$").append(id).append("$1$PS$MANYOL\n");
            reac.append(id).append("1$").append(id).append("$Nausea\n");
        }
        return of(Map.of(
                "DEMO26Q3.txt", ascii(demo),
                "DRUG26Q3.txt", ascii(drug),
                "REAC26Q3.txt", ascii(reac),
                "OUTC26Q3.txt", ascii("primaryid$caseid$outc_cod\n"),
                "RPSR26Q3.txt", ascii("primaryid$caseid$rpsr_cod\n"),
                "THER26Q3.txt", ascii("primaryid$caseid$dsg_drug_seq\n"),
                "INDI26Q3.txt", ascii("primaryid$caseid$indi_drug_seq$indi_pt\n")));
    }

    /// A quarter without cases, with a list of deleted ones.
    ///
    /// @param quarter such as `26Q4`
    public static byte[] ofDeletions(String quarter, String listName, String list) {
        return of(Map.of(
                "ASCII/DEMO" + quarter + ".txt",
                ascii("primaryid$caseid$caseversion$fda_dt$sex\n"),
                "ASCII/DRUG" + quarter + ".txt",
                ascii("primaryid$caseid$drug_seq$role_cod$drugname\n"),
                "ASCII/REAC" + quarter + ".txt",
                ascii("primaryid$caseid$pt\n"),
                "ASCII/OUTC" + quarter + ".txt",
                ascii("primaryid$caseid$outc_cod\n"),
                "ASCII/RPSR" + quarter + ".txt",
                ascii("primaryid$caseid$rpsr_cod\n"),
                "ASCII/THER" + quarter + ".txt",
                ascii("primaryid$caseid$dsg_drug_seq\n"),
                "ASCII/INDI" + quarter + ".txt",
                ascii("primaryid$caseid$indi_drug_seq$indi_pt\n"),
                listName,
                ascii(list)));
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
