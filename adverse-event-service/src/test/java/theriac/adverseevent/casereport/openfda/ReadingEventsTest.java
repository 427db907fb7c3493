package theriac.adverseevent.casereport.openfda;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Notice;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.PublicEvents.Reading;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.SpokenName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ReadingEventsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of(
                    Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
            .resolve("openfda");

    private final OpenFdaReports format = new OpenFdaReports(CLOCK);

    @Test
    void allThatTheCaseModelHoldsIsRead() {
        var understood = understood(Events.full());

        var report = understood.report();
        assertThat(understood.leftOut()).isEmpty();
        assertThat(report.number()).hasToString("ReportNumber[sender=openfda, id=90000001]");
        assertThat(report.version()).isEqualTo(new ReportVersion(3, Optional.of(LocalDate.of(2026, 2, 20))));
        assertThat(report.background()).isEqualTo(Background.FAERS);
        assertThat(report.content().patient()).isEmpty();
        assertThat(report.content().narrative()).isEmpty();
        assertThat(report.content().facts())
                .isEqualTo(new CaseFacts(
                        PartialDate.parse("2025-12-24"),
                        new Person(
                                Optional.of(Sex.FEMALE),
                                Optional.of(new AgeYears(BigDecimal.valueOf(54))),
                                Optional.of(AgeGroup.ADULT),
                                Optional.of(new WeightKg(new BigDecimal("71.5")))),
                        Optional.of(new Country("NL")),
                        new Origin(
                                Optional.of(ReportKind.SPONTANEOUS),
                                Optional.of(ReporterQualification.PHYSICIAN),
                                Optional.of(new WorldwideNumber("NL-DEMOPHARMA-2026-0042"))),
                        Set.of(Seriousness.HOSPITALISATION, Seriousness.OTHER_IMPORTANT),
                        Set.of(),
                        Alcohol.YES));
        assertThat(report.content().drugs())
                .startsWith(new DrugMention(
                        Optional.of("LIORESAL"),
                        Optional.of(new DrugCode(CodeSystem.UNII, "H789N3FKE8")),
                        Optional.of(new SpokenName("baclofen")),
                        Role.SUSPECT,
                        Optional.of(Route.ORAL),
                        new DrugUse(
                                Optional.of("MUSCLE SPASTICITY"),
                                List.of(new Dosage(
                                        Optional.of(new Amount(BigDecimal.TEN, "mg")),
                                        Optional.of(new Amount(BigDecimal.valueOf(8), "h")),
                                        PartialDate.parse("2025-09"),
                                        PartialDate.parse("2025-12-23"),
                                        Optional.of("A17"))),
                                Optional.of(ActionTaken.WITHDRAWN),
                                Optional.of(Challenge.POSITIVE),
                                Optional.of(Challenge.NEGATIVE))));
        assertThat(report.content().drugs())
                .extracting(DrugMention::role)
                .containsExactly(Role.SUSPECT, Role.CONCOMITANT, Role.INTERACTING);
        assertThat(report.content().drugs().getLast().route()).isEmpty();
        assertThat(report.content().reactions())
                .containsExactly(
                        reaction("Seizure", Outcome.RECOVERED), reaction("Drug withdrawal syndrome", Outcome.UNKNOWN));
    }

    @Test
    void whatWasSentIsKeptToTheByte() {
        var bytes = Events.utf8(Events.full());

        var original = ((Reading.Understood) format.read(bytes)).report().original();

        assertThat(original.orElseThrow().bytes()).isEqualTo(bytes);
        assertThat(((ReportFormat.Reading.Understood) format.read(new SenderId("openfda"), original.orElseThrow()))
                        .report()
                        .content())
                .isEqualTo(understood(Events.full()).report().content());
    }

    @Test
    void noHospitalSendsInTheNameOfOpenFda() {
        var original = new Original(PublicEvents.MEDIA_TYPE, Events.utf8(Events.full()));

        assertThat(format.read(new SenderId("demo-hospital"), original))
                .isInstanceOf(ReportFormat.Reading.NotUnderstood.class);
    }

    @Test
    void aReportFromBeforeFaersIsNumberedByItsIsrAndDatedByTheFda() {
        var legacy = Events.smallest("4562564-7")
                .replace("{\"safety", "{\"receiptdate\":\"20030407\",\"receivedate\":\"20050127\",\"safety");

        var report = understood(legacy).report();

        assertThat(report.number().id().value()).isEqualTo("4562564-7");
        assertThat(report.version()).isEqualTo(new ReportVersion(4_562_564, Optional.of(LocalDate.of(2005, 1, 27))));
    }

    @Test
    void anEventWithoutMoreThanItNeedsIsACase() {
        var report = understood(Events.smallest("90000002")).report();

        assertThat(report.version()).isEqualTo(ReportVersion.of(1));
        assertThat(report.content().facts().origin().worldwideNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"20260220\"',           '\"20260230\"',       /receiptdate",
        "'\"20260220\"',           '\"20280101\"',       /receiptdate",
        "'\"20260220\"',           '\"202602\"',         /receiptdate",
        "'version\": \"3\"',       'version\": \"0\"',   /safetyreportversion",
        "'EVENT DATE: 20251224',   'EVENT DATE: 20251324', /patient/summary/narrativeincludeclinical",
        "'age\": \"54\"',          'age\": \"999\"',     /patient/patientonsetage",
        "'unit\": \"801\"',        'unit\": \"899\"',    /patient/patientonsetageunit",
        "'sex\": \"2\"',           'sex\": \"7\"',       /patient/patientsex",
        "'weight\": \"71.5\"',     'weight\": \"-3\"',   /patient/patientweight",
        "'occurcountry\": \"NL\"', 'occurcountry\": \"EU\"', /occurcountry",
        "'qualification\": \"1\"', 'qualification\": \"9\"', /primarysource/qualification",
        "'\"048\"',                '\"999\"',            /patient/drug/0/drugadministrationroute",
        "'\"20251223\"',           '\"20240101\"',       /patient/drug/0/drugenddate",
        "'numb\": \"10\"',         'numb\": \"0\"',      /patient/drug/0/drugstructuredosagenumb",
        "'unit\": \"003\"',        'unit\": \"777\"',    /patient/drug/0/drugstructuredosageunit",
        "'actiondrug\": \"1\"',    'actiondrug\": \"8\"', /patient/drug/0/actiondrug",
        "'outcome\": \"1\"',       'outcome\": \"9\"',   /patient/reaction/0/reactionoutcome",
        "'\"LIORESAL\"',           '[\"LIORESAL\"]',     /patient/drug/0/medicinalproduct",
        "'tion\": \"2\", \"med',   'tion\": \"4\", \"med', /patient/drug/1/drugcharacterization",
        "'\"Seizure\"',            'null',               /patient/reaction/0"
    })
    void whatCanNotBeReadCostsThatValueAndIsNamed(String known, String unknown, String pointer) {
        assertThat(Events.full()).contains(known);

        var understood = understood(Events.full().replaceFirst(java.util.regex.Pattern.quote(known), unknown));

        assertThat(understood.leftOut()).extracting(Notice::pointer).contains(pointer);
    }

    @Test
    void anEventWithoutANumberADrugOrAReactionIsNone() {
        assertThat(pointersOf("{}")).containsExactly("/safetyreportid");
        assertThat(pointersOf("{\"safetyreportid\":\"1\"}")).containsExactly("/patient/drug", "/patient/reaction");
        assertThat(pointersOf(Events.smallest("1").replace("drugcharacterization", "drugcharacter")))
                .containsExactly("/patient/drug", "/patient/drug/0");
        assertThat(pointersOf("[1]")).containsExactly("");
        assertThat(pointersOf("")).containsExactly("");
        assertThat(pointersOf("{\"safetyreportid\":\"1\",\"safetyreportid\":\"2\"}"))
                .containsExactly("");
    }

    @Test
    void otherEncodingsThanUtf8AreNone() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var bytes =
                    Events.smallest("1").replace("Drowsiness", "Schläfrigkeit").getBytes(charset);

            assertThat(format.read(bytes)).as(charset.name()).isInstanceOf(Reading.NotUnderstood.class);
        }
    }

    @Test
    void anEndlessEventAndOneThatIsNestedWithoutEndAreRefused() {
        var deep = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
        var wide = Events.smallest("1").replace("Drowsiness", "D".repeat(PublicEvents.MAX_BYTES));

        assertThat(format.read(Events.utf8(deep))).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(format.read(Events.utf8(wide))).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void whateverStandsInAnyMemberIsReadOrNamedAndNeverBreaksTheReading() throws IOException {
        var chance = new Random(20261122);
        for (int round = 0; round < 3_000; round++) {
            var event = (ObjectNode) JSON.readTree(Events.full());
            for (int i = chance.nextInt(4); i >= 0; i--) {
                disturb(event, chance);
            }

            var reading = format.read(JSON.writeValueAsBytes(event));

            if (reading instanceof Reading.NotUnderstood(var violations)) {
                assertThat(violations).as(event.toString()).isNotEmpty();
                assertThat(violations).extracting(Violation::detail).noneMatch(String::isBlank);
            }
        }
    }

    private static void disturb(JsonNode node, Random chance) {
        var at = node;
        while (true) {
            var children = new ArrayList<JsonNode>();
            at.forEach(children::add);
            var deeper = children.stream()
                    .filter(JsonNode::isContainerNode)
                    .filter(some -> !some.isEmpty())
                    .toList();
            if (deeper.isEmpty() || chance.nextInt(3) == 0) {
                break;
            }
            at = deeper.get(chance.nextInt(deeper.size()));
        }
        if (at instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                object.set(names.get(chance.nextInt(names.size())), odd(chance));
            }
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            array.set(chance.nextInt(array.size()), odd(chance));
        }
    }

    private static JsonNode odd(Random chance) {
        var odd = List.of(
                "null",
                "true",
                "-1",
                "1e400",
                "12345678901234567890",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "[[[]]]",
                "[null]",
                "{\"a\":{\"b\":[1]}}",
                "\"99999999\"",
                "\"20260231\"",
                "\"0\"",
                "\"" + "9".repeat(600) + "\"",
                "\"1E+1000000\"",
                "\"\\u202e١٢٣\"");
        try {
            return JSON.readTree(odd.get(chance.nextInt(odd.size())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aRealEventIsReadAsTheFdaMeantIt() throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(SAMPLES).exists();
        }

        var understood = understood(Files.readString(SAMPLES.resolve("event.preannotation.json")));

        var report = understood.report();
        assertThat(understood.leftOut()).isEmpty();
        assertThat(report.version()).isEqualTo(new ReportVersion(4_562_564, Optional.of(LocalDate.of(2005, 1, 27))));
        assertThat(report.content().facts())
                .isEqualTo(new CaseFacts(
                        Optional.empty(),
                        new Person(
                                Optional.of(Sex.FEMALE),
                                Optional.of(new AgeYears(BigDecimal.valueOf(62))),
                                Optional.empty(),
                                Optional.of(new WeightKg(BigDecimal.valueOf(62)))),
                        Optional.empty(),
                        new Origin(
                                Optional.empty(),
                                Optional.of(ReporterQualification.PHYSICIAN),
                                Optional.of(new WorldwideNumber("US-MERCK-0304USA00739"))),
                        Set.of(Seriousness.DISABILITY, Seriousness.HOSPITALISATION, Seriousness.OTHER_IMPORTANT),
                        Set.of(),
                        Alcohol.UNKNOWN));
        assertThat(report.content().drugs()).hasSize(23);
        assertThat(report.content().drugs())
                .filteredOn(drug -> drug.role() == Role.SUSPECT)
                .extracting(drug -> drug.name().orElseThrow() + ", "
                        + drug.use().indication().orElseThrow())
                .containsExactly("VIOXX, PAIN", "VIOXX, OSTEOARTHRITIS");
        assertThat(report.content().drugs().getFirst().use().dosages())
                .containsExactly(new Dosage(
                        Optional.empty(),
                        Optional.empty(),
                        PartialDate.parse("2000-09-18"),
                        PartialDate.parse("2001-05-01"),
                        Optional.empty()));
        assertThat(report.content().reactions()).hasSize(86);
    }

    private Reading.Understood understood(String event) {
        return (Reading.Understood) format.read(Events.utf8(event));
    }

    private List<String> pointersOf(String event) {
        return ((Reading.NotUnderstood) format.read(Events.utf8(event)))
                .violations().stream().map(Violation::pointer).toList();
    }

    private static ReactionMention reaction(String term, Outcome outcome) {
        return new ReactionMention(term, new ReactionCourse(Optional.empty(), Optional.empty(), Optional.of(outcome)));
    }
}
