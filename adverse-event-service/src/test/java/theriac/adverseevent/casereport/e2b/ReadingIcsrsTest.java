package theriac.adverseevent.casereport.e2b;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.SpokenName;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingIcsrsTest {

    private static final SenderId SENDER = new SenderId("demo-hospital");
    private static final String SYSTEM = "urn:oid:2.16.528.1.1007.3.1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final E2bReports reports =
            new E2bReports(new RegisteredSenders(Map.of(SENDER, Optional.of(SYSTEM))), CLOCK);

    @Test
    void whatIsMappedArrivesInTheCaseModel() {
        var report = understood(Icsrs.batch("B-1", Icsrs.full("NL-DEMO-1")));

        assertThat(report.number().id().value()).isEqualTo("NL-DEMO-1");
        assertThat(report.version().informedOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(report.nullifies()).isFalse();
        var content = report.content();
        assertThat(content.patient()).contains(new PatientIdentifier(SYSTEM, "EXAMPLE-0001"));
        assertThat(content.narrative())
                .contains("Invented for this test: seizure two days after 60 mg a day was stopped at once.\n"
                        + "She recovered & went home.");
        assertThat(content.facts())
                .isEqualTo(new CaseFacts(
                        PartialDate.parse("2026-02-20"),
                        new Person(
                                Optional.of(Sex.FEMALE),
                                Optional.of(new AgeYears(new BigDecimal("52.5"))),
                                Optional.of(AgeGroup.ADULT),
                                Optional.of(new WeightKg(new BigDecimal("61.5")))),
                        Optional.of(new Country("NL")),
                        new Origin(
                                Optional.of(ReportKind.STUDY),
                                Optional.of(ReporterQualification.PHARMACIST),
                                Optional.of(new WorldwideNumber("NL-DEMO-1"))),
                        Set.of(Seriousness.LIFE_THREATENING, Seriousness.HOSPITALISATION, Seriousness.OTHER_IMPORTANT),
                        Set.of(SpecialSituation.MEDICATION_ERROR, SpecialSituation.MISUSE),
                        Alcohol.UNKNOWN));
        assertThat(content.reactions()).isEqualTo(expectedReactions());
        assertThat(content.drugs()).isEqualTo(expectedDrugs());
    }

    private static List<ReactionMention> expectedReactions() {
        return List.of(
                new ReactionMention(
                        "Seizure",
                        new ReactionCourse(
                                PartialDate.parse("2026-02-20"),
                                PartialDate.parse("2026-02-21"),
                                Optional.of(Outcome.RECOVERED)),
                        MeddraCode.parse("99000101")),
                new ReactionMention(
                        "Confused state",
                        new ReactionCourse(
                                PartialDate.parse("2026-02-21"), Optional.empty(), Optional.of(Outcome.NOT_RECOVERED)),
                        MeddraCode.parse("99000102")));
    }

    private static List<DrugMention> expectedDrugs() {
        var lioresal = new DrugUse(
                Optional.of("Spasticity"),
                List.of(
                        new Dosage(
                                Optional.of(new Amount(BigDecimal.valueOf(20), "mg")),
                                Optional.of(new Amount(BigDecimal.valueOf(8), "h")),
                                PartialDate.parse("2025-10-01"),
                                PartialDate.parse("2026-02-18"),
                                Optional.of("LOT-7")),
                        new Dosage(
                                Optional.of(new Amount(BigDecimal.valueOf(5), "mg")),
                                Optional.of(new Amount(BigDecimal.ONE, "d")),
                                PartialDate.parse("2025"),
                                Optional.empty(),
                                Optional.empty())),
                Optional.of(ActionTaken.WITHDRAWN),
                Optional.empty(),
                Optional.of(Challenge.POSITIVE));
        return List.of(
                new DrugMention(
                        Optional.of("Lioresal"),
                        Optional.of(new DrugCode(CodeSystem.RXNORM, "1292")),
                        Optional.of(SpokenName.of("baclofen")),
                        Role.SUSPECT,
                        Optional.of(Route.ORAL),
                        lioresal),
                drug("paracetamol", Role.CONCOMITANT, Optional.of(Route.ORAL), Optional.of(ActionTaken.UNCHANGED)),
                drug("co-something", Role.INTERACTING, Optional.empty(), Optional.empty()),
                drug("tizanidine", Role.NOT_ADMINISTERED, Optional.empty(), Optional.of(ActionTaken.NOT_APPLICABLE)));
    }

    private static DrugMention drug(String name, Role role, Optional<Route> route, Optional<ActionTaken> action) {
        var use = new DrugUse(Optional.empty(), List.of(), action, Optional.empty(), Optional.empty());
        return new DrugMention(Optional.of(name), Optional.empty(), Optional.empty(), role, route, use);
    }

    @Test
    void oneReportIsKeptToTheByteAndEachOfManyInItsFrame() {
        var alone = Icsrs.bytes(Icsrs.batch("B-2", Icsrs.full("NL-DEMO-2")));
        var both = Icsrs.bytes(Icsrs.batch("B-3", Icsrs.simple("NL-DEMO-3"), Icsrs.full("NL-DEMO-2")));

        assertThat(originalOf(read(alone).getFirst()).bytes()).isEqualTo(alone);
        var kept = originalOf(read(both).get(1));

        assertThat(understood(kept.bytes()).content())
                .isEqualTo(understood(alone).content());
        assertThat(new String(kept.bytes(), StandardCharsets.UTF_8))
                .contains("B-3", "<receiver", "<sender", "She recovered &amp; went home.")
                .doesNotContain("NL-DEMO-3");
    }

    @Test
    void aNullificationIsALaterVersion() {
        var first = understood(Icsrs.batch("B-4", Icsrs.simple("NL-DEMO-4")));
        var nullification = understood(Icsrs.batch("B-5", Icsrs.nullification("NL-DEMO-4")));

        assertThat(nullification.nullifies()).isTrue();
        assertThat(nullification.version()).isGreaterThan(first.version());
    }

    @Test
    void aReactionOfWhichOnlyTheCodeIsToldIsCalledByIt() {
        var coded = Icsrs.batch("B-6", Icsrs.simple("NL-DEMO-6"))
                .replaceAll(
                        "<outboundRelationship2 typeCode=\"PERT\"><observation[^>]*><code code=\"30\".*?</outboundRelationship2>",
                        "");

        assertThat(understood(coded).content().reactions().getFirst().term()).isEqualTo("MedDRA 99000103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "windows-1252"})
    void everyDeclaredEncodingIsRead(String encoding) {
        var document = Icsrs.batch("B-7", Icsrs.simple("NL-DEMO-7"))
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");

        assertThat(understood(document.getBytes(Charset.forName(encoding)))
                        .number()
                        .id()
                        .value())
                .isEqualTo("NL-DEMO-7");
    }

    @Test
    void aByteOrderMarkAndLinesThatEndWithCarriageReturnsAreRead() {
        var document = "\uFEFF" + Icsrs.batch("B-8", Icsrs.full("NL-DEMO-8")).replace('\n', '\r');

        assertThat(understood(document).content().narrative().orElseThrow()).contains("at once.\nShe");
    }

    @Test
    void whatIsNotWrittenInTheDeclaredEncodingIsRefused() {
        var document = Icsrs.batch("B-9", Icsrs.simple("NL-DEMO-9").replace("Invented", "Erdächt"));

        assertThat(faultsOf(document.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("encoding"));
    }

    @Test
    void noEntityIsEverExpanded() {
        var bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var external = "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

        for (var declaration : List.of(bomb, external, "<!DOCTYPE b SYSTEM \"http://localhost:1/x.dtd\">")) {
            var document = Icsrs.batch("B-10", Icsrs.simple("NL-DEMO-10").replace("Invented", "&a;"))
                    .replace("?>\n", "?>" + declaration);
            assertThat(faultsOf(Icsrs.bytes(document))).hasSize(1);
        }
    }

    @Test
    void whatIsNestedTooDeepOrCutOffIsRefused() {
        var deep = Icsrs.batch("B-11", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        var whole = Icsrs.bytes(Icsrs.batch("B-12", Icsrs.simple("NL-DEMO-12")));
        var cut = Arrays.copyOf(whole, whole.length - 40);

        assertThat(faultsOf(Icsrs.bytes(deep)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("deeper"));
        assertThat(faultsOf(cut))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("to its end"));
        assertThat(faultsOf(new byte[0])).hasSize(1);
        assertThat(faultsOf(Icsrs.bytes("{\"senderReportId\":1}"))).hasSize(1);
        assertThat(faultsOf(Icsrs.bytes("<report/>"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    availabilityTime value="20260301"; availabilityTime value="20260230"; /C.1.5; ICH C.1.5
                    availabilityTime value="20260301"; availabilityTime value="202603"; /C.1.5; ICH C.1.5
                    availabilityTime value="20260301"; availabilityTime value="20991231"; /C.1.5; ICH C.1.5
                    <low value="20260228"/>; <low nullFlavor="UNK"/>; /C.1.4; ICH C.1.4
                    <name nullFlavor="MSK"/>; <name nullFlavor="XYZ"/>; /D.1; ICH D.1
                    <name nullFlavor="MSK"/>; <name nullFlavor="PINF"/>; /D.1; ICH D.1
                    <name nullFlavor="MSK"/>; ``; /D.1; ICH D.1
                    <text>Invented for this test.</text>; ``; /H.1; ICH H.1
                    <name>baclofen</name>; ``; /G.k.2.2[1]; ICH G.k.2.2
                    <priorityNumber value="1"/>; ``; /C.2.r.5; R0021
                    code="99000103"; code="9900010"; /E.i.2.1b[1]; ICH E.i.2.1b
                    codeSystemVersion="29.0"; ``; /E.i.2.1a[1]; ICH E.i.2.1a
                    code="0" codeSystem="2.16.840.1.113883.3.989.2.1.1.11"; code="7" codeSystem="2.16.840.1.113883.3.989.2.1.1.11"; /E.i.7[1]; ICH E.i.7
                    code="1" codeSystem="2.16.840.1.113883.3.989.2.1.1.6"; nullFlavor="MSK"; /C.2.r.4[1]; R0020
                    <code code="NL" codeSystem="1.0.3166.1.2.2"/>; <code code="XX" codeSystem="1.0.3166.1.2.2"/>; /C.2.r.3[1]; ICH C.2.r.3
                    code="1" codeSystem="2.16.840.1.113883.3.989.2.1.1.13"; code="5" codeSystem="2.16.840.1.113883.3.989.2.1.1.13"; /G.k.1; ICH G.k.1
                    <value xsi:type="CE" code="1" codeSystem="2.16.840.1.113883.3.989.2.1.1.2"/>; <value xsi:type="CE" code="2" codeSystem="2.16.840.1.113883.3.989.2.1.1.2"/>; /C.5.4; R0023
                    <code code="34"; <code code="99"; /E.i.3.2a[1]; ICH E.i.3.2a
                    """)
    void aMessageThatBreaksARuleIsRefusedWithTheRule(String right, String wrong, String place, String rule) {
        var good = Icsrs.simple("NL-DEMO-13");

        assertThat(good).contains(right);
        assertThat(faultsOf(Icsrs.bytes(Icsrs.batch("B-13", good.replace(right, wrong)))))
                .anySatisfy(fault -> {
                    assertThat(fault.pointer()).isEqualTo(place);
                    assertThat(fault.detail()).endsWith("(rule " + rule + ")");
                });
    }

    @Test
    void whatIsWrongIsSaidOfEachReactionWithoutTheValue() {
        var faults = faultsOf(Icsrs.bytes(Icsrs.batch(
                "B-14",
                Icsrs.full("NL-DEMO-14")
                        .replace("value=\"20260221\"", "value=\"20260299\"")
                        .replace("value=\"630\" unit=\"mo\"", "value=\"63o\" unit=\"mo\""))));

        assertThat(faults).extracting(Violation::pointer).contains("/E.i.4[2]", "/E.i.5[1]", "/D.2.2a");
        assertThat(faults.toString()).doesNotContain("20260299").doesNotContain("63o");
    }

    @Test
    void anImpossibleAgeOrDoseOrderIsRefused() {
        var faults = faultsOf(Icsrs.bytes(Icsrs.batch(
                "B-15",
                Icsrs.full("NL-DEMO-15")
                        .replace("value=\"630\" unit=\"mo\"", "value=\"6300\" unit=\"mo\"")
                        .replace("value=\"61.5\" unit=\"kg\"", "value=\"0\" unit=\"kg\"")
                        .replace("<low value=\"20251001\"/>", "<low value=\"20260219\"/>"))));

        assertThat(faults).extracting(Violation::pointer).containsExactlyInAnyOrder("/D.2.2a", "/D.3", "/G.k.4.r.5");
    }

    @Test
    void aReportOfTwoMegabytesIsRead() {
        var history = "<subjectOf2 typeCode=\"SBJ\"><observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"17\"/>"
                + "<value value=\"1\"/></observation></subjectOf2>";
        var document = Icsrs.batch(
                "B-16",
                Icsrs.full("NL-DEMO-16")
                        .replace("                </primaryRole>", history.repeat(18_000) + "</primaryRole>"));

        assertThat(document.length()).isGreaterThan(2_000_000);
        assertThat(understood(document).content().drugs()).hasSize(4);
    }

    @Test
    void aNarrativeMayHoldAnyNumberOfEscapedCharactersAndAnAttachmentAnyLength() {
        var narrative = "Platelets &lt; 150 &amp; &gt; 20. ".repeat(1_000);
        var attachment = "<reference typeCode=\"REFR\"><document classCode=\"DOC\" moodCode=\"EVN\">"
                + "<code code=\"1\" codeSystem=\"2.16.840.1.113883.3.989.2.1.1.27\"/><title>letter</title>"
                + "<text mediaType=\"application/pdf\" representation=\"B64\" compression=\"DF\">"
                + "&lt;&amp;".repeat(250_000) + "</text></document></reference>";
        var document = Icsrs.batch("B-17", Icsrs.simple("NL-DEMO-17").replace("Invented for this test.", narrative))
                .replace("</investigationEvent>", attachment + "</investigationEvent>");

        assertThat(document.length()).isGreaterThan(2_000_000);
        assertThat(understood(document).content().narrative().orElseThrow()).contains("< 150 & > 20");
    }

    @Test
    void anEncodingThatIsDeclaredByAWrongNameOfUtf8IsUtf8() {
        for (var name : List.of("UTF8", "utf_8", "Utf8")) {
            var document = Icsrs.batch("B-18", Icsrs.simple("NL-DEMO-18").replace("Invented", "Erdächt"))
                    .replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"");

            assertThat(understood(document).content().narrative().orElseThrow()).startsWith("Erdächt");
        }
    }

    /// Each attribute in turn, for each null flavour, in all three forms that senders give it.
    @Test
    void whateverIsTakenAwayAReportIsTakenOrRefusedWithItsReasons() {
        var whole = Icsrs.batch("B-19", Icsrs.full("NL-DEMO-19"));
        int taken = 0;
        for (var flavor : List.of("MSK", "UNK", "PINF")) {
            var told = Pattern.compile(" (value|code|extension)=\"[^\"]*\"").matcher(whole);
            while (told.find()) {
                var rest = whole.substring(told.end());
                var without = whole.substring(0, told.start());
                var readings = read(Icsrs.bytes(without + " nullFlavor=\"" + flavor + "\"" + rest));
                taken += readings.getFirst() instanceof Reading.Understood ? 1 : 0;
                assertThat(readings).hasSize(1).allSatisfy(ReadingIcsrsTest::explained);
            }
        }
        assertThat(taken).isGreaterThan(30);
    }

    @Test
    void whereverAReportIsCutOffOrEmptiedItIsRefusedWithItsReasons() {
        var whole = Icsrs.batch("B-20", Icsrs.full("NL-DEMO-20"));
        for (int end = 0; end < whole.length(); end += 197) {
            assertThat(read(Icsrs.bytes(whole.substring(0, end)))).hasSize(1).allSatisfy(ReadingIcsrsTest::explained);
        }
        var told = Pattern.compile("=\"[^\"]*\"").matcher(whole);
        while (told.find()) {
            var emptied = whole.substring(0, told.start()) + "=\"\"" + whole.substring(told.end());
            assertThat(read(Icsrs.bytes(emptied))).hasSize(1).allSatisfy(ReadingIcsrsTest::explained);
        }
    }

    private static void explained(Reading reading) {
        if (reading instanceof Reading.NotUnderstood(var violations)) {
            assertThat(violations)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.detail()).isNotBlank());
        }
    }

    private CaseReport understood(String document) {
        return understood(Icsrs.bytes(document));
    }

    private CaseReport understood(byte[] document) {
        var reading = reports.read(SENDER, new Original("application/xml", document));
        assertThat(reading).isInstanceOfSatisfying(Reading.Understood.class, ignored -> {});
        return ((Reading.Understood) reading).report();
    }

    private List<Reading> read(byte[] document) {
        return reports.readAll(SENDER, new Original("application/xml", document));
    }

    private List<Violation> faultsOf(byte[] document) {
        var reading = reports.read(SENDER, new Original("application/xml", document));
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).violations();
    }

    private static Original originalOf(Reading reading) {
        return ((Reading.Understood) reading).report().original().orElseThrow();
    }
}
