package theriac.adverseevent.faersimport.faers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.adverseevent.faersimport.Quarter;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.Zips;
import theriac.imports.ReportLine;
import theriac.imports.UnreadableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZippedQuartersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void linesAreReadWithAnyEndAndAnyOldEncoding() throws IOException {
        var demo = "\ufeffPRIMARYID$CASEID$CASEVERSION$FDA_DT$GNDR_COD\r\n11$1$1$20260101$F\r\n21$2$1$20260101$M";
        var drug = "primaryid$caseid$drug_seq$role_cod$drugname\n11$1$1$PS$CAF\u00c9\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        var read = read(quarter(Map.of("DEMO26Q1.TXT", utf8(demo), "DRUG26Q1.txt", drug)));

        assertThat(read.refused()).isEmpty();
        assertThat(read.lines()).hasSize(3);
        assertThat(read.lines())
                .filteredOn(QuarterLine.Drug.class::isInstance)
                .first()
                .extracting(line -> ((QuarterLine.Drug) line).mention().name().orElseThrow())
                .isEqualTo("CAF\u00c9");
    }

    @Test
    void aTrailingDollarIsNoFurtherValue() throws IOException {
        var demo = "ISR$CASE$I_F_COD$FDA_DT\n11$1$I$20040101$\n12$1$I$20040101$more$\n";

        var read = read(quarter(Map.of("DEMO26Q1.TXT", utf8(demo))));

        assertThat(read.lines()).hasSize(1);
        assertThat(read.refused()).extracting(ReportLine::line).containsExactly(3);
    }

    @Test
    void linesMayEndWithACarriageReturnAlone() throws IOException {
        var reac = "primaryid$caseid$pt\r11$1$Nausea\r12$1$Fall";

        var read = read(quarter(Map.of("REAC26Q1.txt", utf8(reac))));

        assertThat(read.refused()).isEmpty();
        assertThat(read.lines()).hasSize(2);
    }

    @Test
    void aCarriageReturnWithinALineIsAControlCharacter() throws IOException {
        var reac = "primaryid$caseid$pt\n11$1$Nau\rsea\n12$1$Fall\n";

        var read = read(quarter(Map.of("REAC26Q1.txt", utf8(reac))));

        assertThat(read.lines()).hasSize(1);
        assertThat(read.refused()).extracting(ReportLine::line).containsExactly(2);
    }

    @Test
    void aColumnThatIsNamedTwiceLeavesOpenWhichOneCounts() throws IOException {
        var demo = quarter(Map.of("DEMO26Q1.txt", utf8("primaryid$caseid$sex$gndr_cod\n11$1$F$M\n")));

        assertThatThrownBy(() -> read(demo))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("names columns twice")
                .hasMessageContaining("sex");
    }

    @Test
    void textInSixteenBitsIsNoQuarter() throws IOException {
        var demo = "primaryid$caseid\n11$1\n".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> read(quarter(Map.of("DEMO26Q1.txt", demo)))).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void datesThatCanNotBeCostTheValue() throws IOException {
        var demo = "primaryid$caseid$caseversion$event_dt$fda_dt\n11$1$1$20260230$20270101\n21$2$1$20280101$2026\n";

        var read = read(quarter(Map.of("DEMO26Q1.txt", utf8(demo))));

        assertThat(read.lines()).hasSize(2);
        assertThat(read.refused())
                .extracting(
                        line -> line.line() + " " + line.reason().orElseThrow().split(" ", 2)[0])
                .containsExactlyInAnyOrder("2 event_dt", "2 fda_dt", "3 event_dt", "3 fda_dt");
    }

    @Test
    void theManufacturersNumberIsTheWorldwideOneOrElseTheAuthoritys() throws IOException {
        var demo = "primaryid$caseid$auth_num$mfr_num\n11$1$GB-MHRA-7$GB-DEMO-7\n21$2$GB-MHRA-8$\n31$3$$\n";

        var read = read(quarter(Map.of("DEMO26Q1.txt", utf8(demo))));

        assertThat(read.lines())
                .extracting(line -> ((QuarterLine.Version) line)
                        .facts()
                        .origin()
                        .worldwideNumber()
                        .map(number -> number.value())
                        .orElse("none"))
                .containsExactly("GB-DEMO-7", "GB-MHRA-8", "none");
    }

    @Test
    void aListOfDeletedCasesIsKnownByAnyNameItHasHad() throws IOException {
        for (var name : List.of(
                "deleted/ADR26Q1DeletedCases.txt",
                "DELETED/ADR26Q1DeletedCases.txt",
                "Deleted/26Q1DeletedCases.txt",
                "Deleted/DELETE26Q1.txt",
                "deleted/AllDeletedCases.txt")) {
            var read = read(quarter(Map.of(name, utf8("\r\n7\r\n8"))));

            assertThat(read.lines())
                    .as(name)
                    .extracting(line -> ((QuarterLine.Deletion) line).caseId() + " "
                            + ((QuarterLine.Deletion) line).line() + " " + ((QuarterLine.Deletion) line).day())
                    .containsExactly("7 2 2026-03-31", "8 3 2026-03-31");
        }
    }

    @Test
    void aListOfDeletedCasesMayNameItsColumns() throws IOException {
        var read = read(quarter(Map.of("Deleted/DELETE26Q1.txt", utf8("primaryid$caseid$\n71$7$\n8$\n"))));

        assertThat(read.lines())
                .extracting(line -> ((QuarterLine.Deletion) line).caseId())
                .containsExactly(7L);
        assertThat(read.refused()).extracting(ReportLine::line).containsExactly(3);
    }

    @Test
    void anEndlessLineAndOneWithControlCharactersCostThatLine() throws IOException {
        var reac = "primaryid$caseid$pt\n11$1$" + "x".repeat(70_000) + "\n11$1$a\u0001b\n11$1$Nausea\n";

        var read = read(quarter(Map.of("REAC26Q1.txt", utf8(reac))));

        assertThat(read.lines()).hasSize(1);
        assertThat(read.refused()).extracting(ReportLine::line).containsExactly(2, 3);
    }

    @Test
    void aTabIsASpaceAndFoldersAndFilesMayBeWrittenAnyWay() throws IOException {
        var reac = utf8("PRIMARYID$CASEID$PT$\r\n11$1$Abdominal\tpain$\r\n");

        for (var name : List.of(
                "ASCII/REAC26Q1.TXT",
                "ascii/reac26q1.txt",
                "faers_ascii_2026q1\\Ascii\\Reac26Q1.Txt",
                "REAC26q1_new.txt",
                "FAERS/2026/ASCii/REAC26Q1.txt")) {
            var read = read(quarter(Map.of(name, reac, "__MACOSX/ascii/._REAC26Q1.txt", utf8("x"))));

            assertThat(read.refused()).as(name).isEmpty();
            assertThat(read.lines()).as(name).hasSize(1);
        }
    }

    @Test
    void aFileWithoutItsColumnsIsNoQuarter() throws IOException {
        var zip = quarter(Map.of("DRUG26Q1.txt", utf8("primaryid$caseid\n11$1\n")));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("DRUG26Q1.txt")
                .hasMessageContaining("role_cod");
    }

    @Test
    void moreBytesThanAllowedEndTheImportWhateverTheZipSays() throws IOException {
        var bomb = quarter(Map.of("REAC26Q1.txt", utf8("primaryid$caseid$pt\n" + "0".repeat(3_000_000))));

        assertThatThrownBy(() -> open(bomb, 1_000_000).countLines())
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("larger than 1000000 bytes");
    }

    @Test
    void manyEntriesAndTwoQuartersAreRefused() {
        var many = IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "file" + i, i -> new byte[0]));
        var two = Map.of("DEMO26Q1.txt", new byte[0], "DEMO26Q2.txt", new byte[0]);

        assertThatThrownBy(() -> open(Zips.of(many), 1_000)).hasMessageContaining("more than 100 entries");
        assertThatThrownBy(() -> open(quarter(two), 1_000)).hasMessageContaining("more than one quarter");
        assertThatThrownBy(() -> open(quarter(Map.of("DRUG25Q4.txt", new byte[0])), 1_000))
                .hasMessageContaining("more than one quarter");
    }

    private record Read(List<QuarterLine> lines, List<ReportLine> refused) {}

    private Read read(byte[] zip) throws IOException {
        var read = new Read(new ArrayList<>(), new ArrayList<>());
        try (var quarter = open(zip, 10_000_000)) {
            quarter.read(new Quarter.Reader() {
                @Override
                public boolean take(QuarterLine line, List<ReportLine> leftOut) {
                    return read.lines().add(line)
                            && (leftOut.isEmpty() || read.refused().addAll(leftOut));
                }

                @Override
                public boolean refuse(ReportLine line) {
                    return read.refused().add(line);
                }
            });
        }
        return read;
    }

    private Quarter open(byte[] zip, long maxBytes) throws IOException {
        var file = Files.write(folder.resolve("quarter.zip"), zip);
        return new ZippedQuarters(CLOCK, maxBytes).open(file);
    }

    /// The zip of these files, and empty ones for the kinds that are missing.
    private static byte[] quarter(Map<String, byte[]> files) {
        Map<String, byte[]> all = new HashMap<>(files);
        for (var file : FaersFile.values()) {
            if (files.keySet().stream().noneMatch(name -> FaersFile.named(name).equals(Optional.of(file)))) {
                all.put(file.name() + "26Q1.txt", new byte[0]);
            }
        }
        return Zips.of(all);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
