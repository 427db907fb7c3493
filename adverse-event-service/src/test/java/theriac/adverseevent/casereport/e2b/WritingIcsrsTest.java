package theriac.adverseevent.casereport.e2b;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseDocuments.Document;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.coding.MeddraInForce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class WritingIcsrsTest {

    private static final SenderId SENDER = new SenderId("demo-hospital");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Path SAMPLES = Path.of(
                    Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
            .resolve("e2b-r3");

    private final E2bReports reports =
            new E2bReports(new RegisteredSenders(Map.of(SENDER, Optional.of("urn:oid:2.999.1"))), CLOCK);
    private final E2bDocuments documents = new E2bDocuments(reports, new MeddraInForce(), CLOCK);

    @Test
    void aCaseThatIsReadWrittenAndReadAgainIsTheSame() {
        assertRoundTrip(Icsrs.bytes(Icsrs.batch("W-1", Icsrs.full("NL-W-1"))));
        assertRoundTrip(Icsrs.bytes(Icsrs.batch("W-2", Icsrs.simple("NL-W-2"))));
        assertRoundTrip(Icsrs.bytes(Icsrs.batch("W-3", Icsrs.nullification("NL-W-2"))));
        assertRoundTrip(Icsrs.bytes(Icsrs.batch(
                "W-4",
                Icsrs.full("NL-W-4")
                        .replace("<value xsi:type=\"CE\" code=\"7\" ", "<value xsi:type=\"CE\" code=\"6\" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAERS2022Scenario1.xml", "FAERS2022Scenario3.xml", "FAERS2022Scenario5-1.xml"})
    void aRealInstanceThatIsReadWrittenAndReadAgainIsTheSame(String file) throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(SAMPLES).exists();
        }

        assertRoundTrip(Files.readAllBytes(SAMPLES.resolve(file)));
    }

    @Test
    void aCaseWithoutATermOfMedDraIsWrittenAndSaidNotToBeSubmittable() {
        var document = write(reported("drowsiness", Optional.of("Invented for this test.")));

        assertThat(document.faults())
                .anySatisfy(fault -> assertThat(fault).contains("MedDRA", "licence"))
                .anySatisfy(fault -> assertThat(fault).startsWith("E.i.2.1b[1] is required"))
                .noneSatisfy(fault -> assertThat(fault).startsWith("H.1"));
        assertThat(text(document)).contains("<!--not submittable: ", "drowsiness", "Invented for this test.");
        assertThat(write(reported("drowsiness", Optional.empty())).faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("H.1 is required"));
    }

    @Test
    void whatHasNoElementIsRemarkedAtTheDrugAndReadAgain() {
        var told = reported("drowsiness", Optional.of("Invented for this test."));

        var document = write(told);
        var coded = text(document)
                .replace(
                        "xsi:type=\"CE\" nullFlavor=\"NI\"",
                        "code=\"99000103\" codeSystemVersion=\"29.0\" xsi:type=\"CE\"");
        var again = read(coded.getBytes(StandardCharsets.UTF_8)).content();

        assertThat(text(document))
                .contains("[theriac] dechallenge: positive; situations: lack-of-effect product-quality; alcohol: yes");
        assertThat(again.drugs()).isEqualTo(told.content().drugs());
        assertThat(again.facts().situations()).isEqualTo(told.content().facts().situations());
        assertThat(again.facts().alcohol()).isEqualTo(Alcohol.YES);
        assertThat(again.facts().onset()).isEqualTo(told.content().facts().onset());
    }

    @Test
    void textThatLooksLikeMarkupStaysText() {
        var document = write(reported("fall <b>&\"x\"]]>", Optional.of("1 < 2 & 3 > 2\r\n-- end")));

        assertThat(read(text(document)
                                .replace(
                                        "xsi:type=\"CE\" nullFlavor=\"NI\"",
                                        "code=\"99000103\" codeSystemVersion=\"29.0\" xsi:type=\"CE\"")
                                .getBytes(StandardCharsets.UTF_8))
                        .content()
                        .narrative())
                .contains("1 < 2 & 3 > 2\r\n-- end");
    }

    private void assertRoundTrip(byte[] sent) {
        var first = read(sent);

        var document = write(first);
        var again = read(document.bytes());

        assertThat(document.faults()).isEmpty();
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.nullifies()).isEqualTo(first.nullifies());
        assertThat(again.content().facts()).isEqualTo(first.content().facts());
        assertThat(again.content().drugs()).isEqualTo(first.content().drugs());
        assertThat(again.content().reactions()).isEqualTo(first.content().reactions());
        assertThat(again.content().equals(first.content())).isTrue();
        assertThat(text(write(again)).replaceAll("(?s)<!--.*?-->", "")).isEqualTo(text(document));
    }

    private static CaseReport reported(String reaction, Optional<String> narrative) {
        var use = new DrugUse(
                Optional.empty(), List.of(), Optional.empty(), Optional.of(Challenge.POSITIVE), Optional.empty());
        var drug = new DrugMention(
                Optional.of("baclofen"), Optional.empty(), Optional.empty(), Role.SUSPECT, Optional.empty(), use);
        var facts = new CaseFacts(
                PartialDate.parse("2026-02"),
                new Person(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new WeightKg(BigDecimal.valueOf(70)))),
                Optional.empty(),
                Origin.of(Optional.empty()),
                Set.of(),
                Set.of(SpecialSituation.LACK_OF_EFFECT, SpecialSituation.PRODUCT_QUALITY, SpecialSituation.OVERDOSE),
                Alcohol.YES);
        return CaseReport.of(
                new ReportNumber(SENDER, new SenderReportId("H1-42")),
                ReportVersion.of(1),
                Background.HOSPITAL,
                new ReportContent(
                        Optional.empty(), facts, List.of(drug), List.of(ReactionMention.of(reaction)), narrative),
                Optional.empty());
    }

    private Document write(CaseReport report) {
        var heading = new CaseHeading(
                new CaseId(UUID.fromString("0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f")),
                1,
                report.nullifies() ? CaseState.NULLIFIED : CaseState.OPEN,
                Background.HOSPITAL,
                report.number(),
                report.version(),
                NOW);
        var content = report.content();
        var state = new SafetyCase(
                heading,
                content.facts(),
                Optional.empty(),
                content.drugs().stream()
                        .map(drug -> new CodedDrug(drug, Optional.empty()))
                        .toList(),
                content.reactions().stream()
                        .map(reaction -> new CodedReaction(reaction, Optional.empty()))
                        .toList());
        return documents.write(state, report, "RECEIVER");
    }

    private CaseReport read(byte[] document) {
        var reading = reports.read(SENDER, new Original("application/xml", document));
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).report();
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
