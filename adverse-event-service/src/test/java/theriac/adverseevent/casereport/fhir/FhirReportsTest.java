package theriac.adverseevent.casereport.fhir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
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
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;

import static org.assertj.core.api.Assertions.assertThat;

/// The instances are of our own making; what is expected was worked out from them by hand.
class FhirReportsTest {

    private static final SenderId SENDER = new SenderId("fhir-hospital");
    private static final FhirReports FORMAT = new FhirReports(
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            new RegisteredSenders(Map.of(SENDER, Optional.of("urn:oid:2.16.1"))));

    @Test
    void anEventWithAllThatItContainsIsACase() {
        var report = read(FhirInstances.full());

        assertThat(report.number().id().value()).isEqualTo("H1-42");
        assertThat(report.version()).isEqualTo(ReportVersion.of(3));
        assertThat(report.nullifies()).isFalse();
        assertThat(report.content()).isEqualTo(fullContent());
    }

    private static ReportContent fullContent() {
        var facts = new CaseFacts(
                date("2026-11-18"),
                new Person(
                        Optional.of(Sex.FEMALE),
                        Optional.of(new AgeYears(new BigDecimal("52.52"))),
                        Optional.empty(),
                        Optional.of(new WeightKg(new BigDecimal("61.5")))),
                Optional.of(new Country("NL")),
                Origin.of(Optional.of(ReporterQualification.PHARMACIST)),
                Set.of(Seriousness.HOSPITALISATION, Seriousness.LIFE_THREATENING),
                Set.of(SpecialSituation.MEDICATION_ERROR),
                Alcohol.UNKNOWN);
        var baclofen = new DrugMention(
                Optional.of("Lioresal 10 mg"),
                Optional.of(new DrugCode(CodeSystem.RXNORM, "1292")),
                Optional.empty(),
                Role.SUSPECT,
                Optional.of(Route.ORAL),
                new DrugUse(
                        Optional.of("spasticity"),
                        List.of(new Dosage(
                                amount("20", "mg"),
                                amount("8", "h"),
                                date("2026-08"),
                                date("2026-11-16"),
                                Optional.of("L-77"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        var diazepam = new DrugMention(
                Optional.of("diazepam"),
                Optional.of(new DrugCode(CodeSystem.ATC, "N05BA01")),
                Optional.empty(),
                Role.CONCOMITANT,
                Optional.of(Route.INTRAVENOUS),
                new DrugUse(
                        Optional.empty(),
                        List.of(new Dosage(
                                amount("5", "mg"),
                                Optional.empty(),
                                date("2026-11-18"),
                                date("2026-11-18"),
                                Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        var seizure = new ReactionMention(
                "Convulsion",
                new ReactionCourse(date("2026-11-18"), date("2026-11-19"), Optional.of(Outcome.RECOVERED)));
        return new ReportContent(
                Optional.of(new PatientIdentifier("urn:oid:2.16.1", "777")),
                facts,
                List.of(baclofen, diazepam),
                List.of(seizure, ReactionMention.of("confusion")),
                Optional.of("Found on the floor two days after the last tablet."));
    }

    @Test
    void aBundleTellsTheSameAsAnEventThatContainsItAll() {
        var contained = read(FhirInstances.full());
        var bundled = read(FhirInstances.bundled(FhirInstances.full()));

        assertThat(bundled.content()).isEqualTo(contained.content());
        assertThat(bundled.number()).isEqualTo(contained.number());
        assertThat(bundled.version()).isEqualTo(contained.version());
    }

    @Test
    void aBundlesIdentifierIsTheNumberOfAnEventWithoutOne() {
        var event = FhirInstances.smallest().replace("\"identifier\":{\"value\":\"S-1\"},", "");
        var bundle = """
                {"resourceType":"Bundle","type":"message","identifier":{"value":"B-9"},"entry":[{"resource":%s}]}""".formatted(event);

        assertThat(read(bundle).number().id().value()).isEqualTo("B-9");
        assertThat(refused(event)).containsExactly("/identifier/value is required");
    }

    @Test
    void theVersionIsTheNumberOrElseTheMomentOfTheLastUpdate() {
        assertThat(read(withMeta("{}")).version()).isEqualTo(ReportVersion.of(1));
        assertThat(read(withMeta("{\"versionId\":\"12\"}")).version()).isEqualTo(ReportVersion.of(12));
        var morning = read(withMeta("{\"versionId\":\"a1\",\"lastUpdated\":\"2026-11-20T08:00:00Z\"}"))
                .version();
        var later = read(withMeta("{\"lastUpdated\":\"2026-11-20T10:00:01+01:00\"}"))
                .version();
        assertThat(morning).isEqualTo(new ReportVersion(8 * 3600 + 1, Optional.of(LocalDate.parse("2026-11-20"))));
        assertThat(later).isGreaterThan(morning);
        assertThat(refused(withMeta("{\"versionId\":\"a1\"}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/meta/versionId");
        assertThat(refused(withMeta("{\"lastUpdated\":\"2027-01-01T00:00:00Z\"}")))
                .containsExactly("/meta/lastUpdated must not be in the future");
    }

    private static String withMeta(String meta) {
        return FhirInstances.smallest().replaceFirst("\\{", "{\"meta\":" + meta + ",");
    }

    @Test
    void whatWasEnteredInErrorTakesTheReportBack() {
        var nullified = """
                {"resourceType":"AdverseEvent","identifier":{"value":"S-1"},"meta":{"versionId":"2"},"actuality":"actual",
                 "subject":{"identifier":{"system":"urn:oid:2.16.1","value":"777"}},
                 "modifierExtension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status",
                 "valueCode":"entered-in-error"}]}""";

        assertThat(read(nullified).nullifies()).isTrue();
        assertThat(read(nullified).content().patient()).contains(new PatientIdentifier("urn:oid:2.16.1", "777"));
    }

    @Test
    void aPotentialEventIsASpecialSituationAndNoReaction() {
        var potential = FhirInstances.smallest()
                .replace(
                        "\"actual\"",
                        "\"potential\",\"category\":[{\"coding\":[{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/adverse-event-category\",\"code\":\"wrong-dose\"}]}]");
        var bare = FhirInstances.smallest().replace("\"actual\"", "\"potential\"");

        assertThat(read(potential).content().reactions()).isEmpty();
        assertThat(read(potential).content().facts().situations()).containsExactly(SpecialSituation.MEDICATION_ERROR);
        assertThat(refused(bare)).hasSize(1).first().asString().startsWith("/actuality ");
    }

    @ParameterizedTest
    @CsvSource({
        "Non-serious,''",
        "Serious,other-important",
        "serious,other-important",
        "SeriousResultsInDeath,death",
        "SeriousIsBirthDefect,congenital-anomaly",
        "SeriousRequiresPreventImpairment,other-important"
    })
    void seriousWithoutACriterionIsSeriousAllTheSame(String code, String criterion) {
        var event = withSeriousness(code);

        assertThat(read(event).content().facts().seriousness().stream().map(one -> one.code()))
                .isEqualTo(criterion.isEmpty() ? List.of() : List.of(criterion));
    }

    @Test
    void aSeriousnessThatIsNotUnderstoodDoesNotPassForNone() {
        assertThat(refused(withSeriousness("Severe")))
                .containsExactly("/seriousness must be coded in FHIR's adverse-event-seriousness");
    }

    private static String withSeriousness(String code) {
        return FhirInstances.smallest()
                .replace(
                        "\"actuality\"",
                        "\"seriousness\":{\"coding\":[{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness\",\"code\":\""
                                + code
                                + "\"}]},\"actuality\"");
    }

    @Test
    void anOriginalIsReadAgainToTheSame() {
        assertThat(read(FhirInstances.full()).content())
                .isEqualTo(read(FhirInstances.full()).content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "resourceType":"AdverseEvent"|"resourceType":"Observation"|/resourceType
            "actuality":"actual",|''|/actuality
            "actuality":"actual"|"actuality":"maybe"|/actuality
            "event":{"text":"drowsiness"},|''|/event
            "subject":{"reference":"#p"},|''|/subject
            "subject":{"reference":"#p"}|"subject":{"reference":"#q"}|/subject/reference
            "subject":{"reference":"#p"}|"subject":{"reference":"#m"}|/subject/reference
            ,"suspectEntity":[{"instance":{"reference":"#m"}}]|''|/suspectEntity
            "suspectEntity":[{"instance":{"reference":"#m"}}]|"suspectEntity":[]|/suspectEntity
            "suspectEntity":[{"instance":{"reference":"#m"}}]|"suspectEntity":[{}]|/suspectEntity/0/instance
            "instance":{"reference":"#m"}|"instance":{"reference":"Medication/9"}|/suspectEntity/0/instance/reference
            "instance":{"reference":"#m"}|"instance":{"reference":"#p"}|/suspectEntity/0/instance/reference
            "actuality"|"date":"2026-02-30","actuality"|/date
            "actuality"|"date":"2026-12-24","actuality"|/date
            "actuality"|"date":"2026-11-20T25:00:00Z","actuality"|/date
            "actuality"|"implicitRules":"urn:x","actuality"|/implicitRules
            "actuality"|"modifierExtension":[{"url":"urn:x","valueBoolean":true}],"actuality"|/modifierExtension/0
            "id":"p"|"id":"p","birthDate":"1974-13-01"|/contained/0/birthDate
            "code":{"text":"baclofen"}|"status":"active"|/contained/1
            "id":"m","code":{"text":"baclofen"}|"id":"m","ingredient":[{"itemReference":{"reference":"#m"}}]|/contained/1
            {"resourceType":"Patient","id":"p"}|{"resourceType":"Patient","id":"p"},{"resourceType":"Patient","id":"q"}|/contained/1
            """)
    void whatIsWrongIsNamedWhereItStands(String right, String wrong, String pointer) {
        assertThat(FhirInstances.smallest()).contains(right);

        assertThat(refused(FhirInstances.smallest().replace(right, wrong)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).startsWith(pointer + " "));
    }

    @Test
    void whatIsNoJsonOrOfAnotherReleaseIsRefusedAsAWhole() {
        assertThat(refused("{")).hasSize(1);
        assertThat(refused("[]")).containsExactly(" must be a JSON object");
        var asR5 = new Original(
                "application/fhir+json; fhirVersion=5.0",
                FhirInstances.smallest().getBytes(StandardCharsets.UTF_8));
        assertThat(FORMAT.read(SENDER, asR5)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void aBundleHasOneReportOfOnePatient() {
        var event = "{\"resource\":" + FhirInstances.smallest() + "}";
        var two = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + event + "," + event + "]}";
        var none = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}";
        var found = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + event + "]}";

        assertThat(refused(two))
                .anyMatch(violation -> violation.startsWith("/entry/1/resource must be the only AdverseEvent"))
                .anyMatch(violation -> violation.startsWith("/entry/1/resource/contained/0 must be the only patient"));
        assertThat(refused(none)).containsExactly("/entry must have an AdverseEvent");
        assertThat(refused(found)).hasSize(1).first().asString().startsWith("/type ");
    }

    @Test
    void theEndOfAUseLiesNotBeforeItsStartAndItsPatientIsTheEvents() {
        assertThat(refused(FhirInstances.full().replace("\"end\":\"2026-11-16\"", "\"end\":\"2026-07\"")))
                .containsExactly("/contained/2/effectivePeriod/end must not be before the start");
        assertThat(refused(FhirInstances.full()
                        .replace(
                                "\"subject\":{\"reference\":\"#p\"},\"effectivePeriod\"",
                                "\"subject\":{\"reference\":\"Patient/else\"},\"effectivePeriod\"")))
                .containsExactly("/contained/2/subject/reference must refer to the patient of the event");
    }

    @Test
    void entriesMayReferToEachOtherByTheEndOfTheirAddress() {
        var found = """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"fullUrl":"https://h.example/fhir/AdverseEvent/1","resource":
                  {"resourceType":"AdverseEvent","identifier":{"value":"S-9"},"actuality":"actual",
                   "event":{"coding":[{"system":"http://snomed.info/sct","code":"1","display":"Drowsiness"}]},
                   "subject":{"reference":"Patient/7"},
                   "suspectEntity":[{"instance":{"reference":"https://h.example/fhir/Medication/8"}}]}},
                 {"fullUrl":"https://h.example/fhir/Patient/7","resource":{"resourceType":"Patient","gender":"male",
                  "_birthDate":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                   "valueCode":"masked"}]}}},
                 {"fullUrl":"https://h.example/fhir/Medication/8","resource":{"resourceType":"Medication",
                  "code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}]}}}]}""";

        var report = read(found);

        assertThat(report.content().facts().person().sex()).contains(Sex.MALE);
        assertThat(report.content().drugs())
                .extracting(drug -> drug.code().orElseThrow().code())
                .containsExactly("1292");
    }

    @Test
    void itMayHaveHappenedToOneWhoTreatsOrCaresForThePatient() {
        for (var kind : List.of("Practitioner", "RelatedPerson")) {
            var report = read(FhirInstances.smallest()
                    .replace(
                            "\"resourceType\":\"Patient\"", "\"gender\":\"female\",\"resourceType\":\"" + kind + "\""));

            assertThat(report.content().facts().person().sex()).contains(Sex.FEMALE);
        }
        assertThat(refused(FhirInstances.smallest().replace("\"Patient\"", "\"Group\"")))
                .hasSize(1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(read("\ufeff" + FhirInstances.smallest()).number().id().value())
                .isEqualTo("S-1");
    }

    /// Each member in turn left out, empty, null, a text, a number, a list and an object.
    @Test
    void whateverStandsWhereAnEventIsTakenOrRefusedWithItsReasons() {
        var members = Pattern.compile("\"(\\w+)\":").matcher(FhirInstances.full());
        while (members.find()) {
            for (var instead : List.of("null", "\"\"", "\"x\"", "-1", "[]", "{}", "[[]]", "[null]", "[{}]", "true")) {
                var mutated = FhirInstances.full().substring(0, members.end())
                        + instead
                        + ",\"x"
                        + members.start()
                        + "\":"
                        + FhirInstances.full().substring(members.end());

                if (FORMAT.read(SENDER, original(mutated)) instanceof Reading.NotUnderstood(var violations)) {
                    assertThat(violations).as(mutated).isNotEmpty();
                }
            }
        }
    }

    @Test
    void pointersBecomeFhirPath() {
        assertThat(FhirPath.of("/suspectEntity/0/instance")).contains("AdverseEvent.suspectEntity[0].instance");
        assertThat(FhirPath.of("/entry/12/resource/date")).contains("Bundle.entry[12].resource.date");
        assertThat(FhirPath.of("")).isEmpty();
    }

    private static Optional<PartialDate> date(String text) {
        return PartialDate.parse(text);
    }

    private static Optional<Amount> amount(String value, String unit) {
        return Optional.of(new Amount(new BigDecimal(value), unit));
    }

    private static CaseReport read(String json) {
        return switch (FORMAT.read(SENDER, original(json))) {
            case Reading.Understood(var report) -> report;
            case Reading.NotUnderstood(var violations) -> throw new AssertionError(violations.toString());
        };
    }

    private static List<String> refused(String json) {
        return switch (FORMAT.read(SENDER, original(json))) {
            case Reading.Understood ignored -> List.of();
            case Reading.NotUnderstood(var violations) ->
                violations.stream().map(FhirReportsTest::sentence).toList();
        };
    }

    private static String sentence(Violation violation) {
        return violation.pointer() + " " + violation.detail();
    }

    private static Original original(String json) {
        return new Original("application/fhir+json", json.getBytes(StandardCharsets.UTF_8));
    }
}
