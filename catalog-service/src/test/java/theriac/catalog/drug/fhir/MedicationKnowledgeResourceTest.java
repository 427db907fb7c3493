package theriac.catalog.drug.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.inject.Inject;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class MedicationKnowledgeResourceTest {

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String UNII = "http://fdasis.nlm.nih.gov";
    private static final String KNOWLEDGE = "/fhir/MedicationKnowledge";
    private static final IParser PARSER =
            FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Drugs drugs;

    @Inject
    Clock clock;

    @Test
    void baclofenIsReadWithItsCodesAndClasses() {
        var baclofen = read("baclofen");

        assertThat(baclofen.getStatus()).isEqualTo(MedicationKnowledge.MedicationKnowledgeStatus.ACTIVE);
        assertThat(baclofen.getCode().getText()).isEqualTo("baclofen");
        assertThat(baclofen.getCode().hasCoding(RXNORM, "1292")).isTrue();
        assertThat(baclofen.getCode().hasCoding(ATC, "M03BX01")).isTrue();
        assertThat(baclofen.getCode().hasCoding(UNII, "H789N3FKE8")).isTrue();
        assertThat(baclofen.getSynonym()).extracting(Object::toString).contains("Lioresal");
        assertThat(baclofen.getMedicineClassification())
                .flatExtracting(
                        MedicationKnowledge.MedicationKnowledgeMedicineClassificationComponent::getClassification)
                .anyMatch(it -> it.hasCoding(Uris.CLASS, "muscle-relaxant"))
                .anyMatch(it -> it.hasCoding(ATC, "M03BX01"));
        assertThat(baclofen.getIngredientFirstRep().getItemCodeableConcept().hasCoding(UNII, "H789N3FKE8"))
                .isTrue();
    }

    @Test
    void theHighestDailyDoseStandsInTheElementThatTheStandardHasForIt() {
        var adult = read("baclofen").getAdministrationGuidelinesFirstRep();

        var dosage = adult.getDosage().stream()
                .filter(it -> it.getType().hasCoding(Uris.DOSAGE, "maximum"))
                .findFirst()
                .orElseThrow()
                .getDosageFirstRep();
        assertThat(dosage.getMaxDosePerPeriod().getNumerator().getValue()).isEqualByComparingTo("80");
        assertThat(dosage.getMaxDosePerPeriod().getNumerator().getCode()).isEqualTo("mg");
        assertThat(dosage.getMaxDosePerPeriod().getDenominator().getCode()).isEqualTo("d");
        assertThat(adult.getPatientCharacteristicsFirstRep().getValue())
                .extracting(Object::toString)
                .containsExactly(">=12");
    }

    @Test
    void aRuleThatSaysToAvoidTheDrugGivesNoNumberToFollow() {
        var rules = read("baclofen").getAdministrationGuidelines().stream()
                .filter(it -> it.getExtensionByUrl(Uris.ADVICE) != null)
                .filter(it -> it.getExtensionString(Uris.ADVICE) != null)
                .filter(it -> it.getExtensionString(Uris.ADVICE).equals("avoid"))
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getDosage()).hasSize(1);
            assertThat(rule.getDosageFirstRep().getDosageFirstRep().getText()).startsWith("Avoid (oral)");
            assertThat(rule.getDosageFirstRep().getDosageFirstRep().getDoseAndRate())
                    .isEmpty();
        });
    }

    @Test
    void everyStatementSaysWhereItComesFrom() {
        var baclofen = read("baclofen");

        assertThat(baclofen.getAdministrationGuidelines()).isNotEmpty().allSatisfy(rule -> {
            var reference = (Reference) rule.getExtensionByUrl(Uris.SOURCE).getValue();
            assertThat(contained(baclofen, reference, DocumentReference.class).getDescription())
                    .isNotBlank();
        });
        assertThat(baclofen.getMonograph())
                .isNotEmpty()
                .allSatisfy(monograph -> assertThat(contained(baclofen, monograph.getSource(), DocumentReference.class))
                        .isNotNull());
        assertThat(baclofen.getCode().getCoding())
                .allSatisfy(
                        coding -> assertThat(coding.hasExtension(Uris.SOURCE)).isTrue());
    }

    @Test
    void aDrugOfEveryKindOfStatementIsReadWhole() {
        publishDrugs.publish(List.of(FhirDrugs.aDraftWithEverything("fhir-everything")), Editor.SERVICE);

        var drug = read("fhir-everything");

        var product = contained(
                drug, drug.getRelatedMedicationKnowledgeFirstRep().getReferenceFirstRep(), MedicationKnowledge.class);
        assertThat(product.getCode().hasCoding(RXNORM, "99999801")).isTrue();
        assertThat(product.getIngredientFirstRep().getStrength().getNumerator().getValue())
                .isEqualByComparingTo("10");
        assertThat(product.getIngredientFirstRep()
                        .getStrength()
                        .getDenominator()
                        .getCode())
                .isEqualTo("mL");
        var issue = contained(drug, drug.getContraindicationFirstRep(), DetectedIssue.class);
        assertThat(issue.getDetail()).isEqualTo("Do not give it.");
        assertThat(issue.getEvidenceFirstRep().getCodeFirstRep().hasCoding(Uris.CONDITION, "epilepsy"))
                .isTrue();
        assertThat(drug.getContraindication()).hasSize(1);
        var taper = drug.getExtensionByUrl(Uris.TAPER);
        assertThat(taper.getExtensionString("need")).isEqualTo("required");
        assertThat(taper.getExtensionByUrl("pace").hasExtension("largest-step-percent"))
                .isTrue();
        assertThat(drug.getAdministrationGuidelines())
                .extracting(it -> it.hasIndicationCodeableConcept()
                        ? it.getIndicationCodeableConcept().getText()
                        : "")
                .contains("cramps of the made-up kind (oral, off-label)");
        assertThat(drug.getDrugCharacteristic())
                .extracting(it -> it.getType().getCodingFirstRep().getCode())
                .containsExactly("cns-depression-grade", "beers-class");
    }

    @Test
    void everyShippedDrugIsUnderstoodByAStrictReaderAndLosesNothing() throws JsonProcessingException {
        var json = new ObjectMapper();
        var sent = asPrescriber().get(KNOWLEDGE + "?_count=100").asString();
        do {
            var understood = PARSER.parseResource(Bundle.class, sent);

            assertThat(json.readTree(PARSER.encodeResourceToString(understood))).isEqualTo(json.readTree(sent));
            var next = understood.getLink("next");
            sent = next == null
                    ? ""
                    : asPrescriber()
                            .urlEncodingEnabled(false)
                            .get(next.getUrl())
                            .asString();
        } while (!sent.isEmpty());
    }

    @Test
    void followingTheLinksYieldsEachDrugOnce() {
        var ids = all().stream().map(drug -> drug.getIdElement().getIdPart()).toList();

        assertThat(ids).hasSizeGreaterThanOrEqualTo(272).doesNotHaveDuplicates().isSorted();
        var known = drugs.list(DrugFilter.NONE, LocalDate.now(clock), null, 10_000).stream()
                .map(drug -> drug.id().value())
                .filter(id -> id.length() <= 64)
                .toList();
        assertThat(new HashSet<>(ids)).containsAll(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            code=http://www.nlm.nih.gov/research/umls/rxnorm|1292; baclofen
            code=1292; baclofen
            code=http://www.whocc.no/atc|M03BX01; baclofen
            code=http://fdasis.nlm.nih.gov|H789N3FKE8; baclofen
            code=M03BX01,N05BA01; baclofen,diazepam
            code=1292,http://www.whocc.no/atc|N05BA01; baclofen,diazepam
            code=1292&code=M03BX01; baclofen
            code=1292&classification=urn:theriac:drug-class|muscle-relaxant; baclofen
            classification=http://www.whocc.no/atc|M03BX01; baclofen
            classification=M03BX01; baclofen
            classification=http://www.whocc.no/atc|M03BX01,http://www.whocc.no/atc|N05BA01; baclofen,diazepam
            classification=benzodiazepine&code=N05BA01&status=active; diazepam
            _id=baclofen,diazepam; baclofen,diazepam
            _id=baclofen,diazepam&_id=diazepam; diazepam
            _id=baclofen&status=active,inactive; baclofen
            _id=baclofen&code=http://www.whocc.no/atc|; baclofen
            _id=baclofen&code=; baclofen
            """)
    void drugsAreFoundByTokens(String query, String ids) {
        var found = search(query);

        assertThat(idsOf(found)).containsExactly(ids.split(","));
        assertThat(found.getTotal()).isEqualTo(ids.split(",").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=|1292",
                "code=http://www.whocc.no/atc|1292",
                "code=http://snomed.info/sct|",
                "code=1292&code=N05BA01",
                "code=m03bx01",
                "code=1292%5C,M03BX01",
                "classification=1292",
                "classification=http://www.nlm.nih.gov/research/umls/rxnorm|1292",
                "classification=Not%20A%20Class",
                "_id=Not%20A%20Slug",
                "_id=baclofen&status=inactive",
                "_id=baclofen&status=entered-in-error",
                "_id=baclofen&status=http://example.org|active"
            })
    void whatNoDrugBearsFindsNothingAndIsNoMistake(String query) {
        var found = search(query);

        assertThat(found.getEntry()).isEmpty();
        assertThat(found.getTotal()).isZero();
    }

    @Test
    void aRetiredRxCuiStillFindsItsDrugAndSaysSo() {
        var draft = TestDrugs.withCodes(
                TestDrugs.aDraftOf("fhir-recoded"),
                TestDrugs.aCode(Code.CodeSystem.RXNORM, "99999812", Code.Status.ACTIVE),
                TestDrugs.aCode(Code.CodeSystem.RXNORM, "99999811", Code.Status.retired("99999812")));
        publishDrugs.publish(List.of(draft), Editor.SERVICE);

        var found = search("code=" + RXNORM + "|99999811");

        assertThat(idsOf(found)).containsExactly("fhir-recoded");
        var drug = (MedicationKnowledge) found.getEntryFirstRep().getResource();
        var retired = drug.getCode().getCoding().get(1).getExtensionByUrl(Uris.RETIRED);
        assertThat(retired.getExtensionString("replaced-by")).isEqualTo("99999812");
    }

    @Test
    void aDrugSaysWhetherItIsInUse() {
        publishDrugs.publish(
                List.of(
                        FhirDrugs.aDraftOf("fhir-withdrawn", DrugState.WITHDRAWN, LocalDate.EPOCH),
                        FhirDrugs.aDraftOf("fhir-to-come", DrugState.PUBLISHED, LocalDate.parse("2999-01-01"))),
                Editor.SERVICE);

        var active = search("_id=fhir-withdrawn,fhir-to-come&status=active");
        var inactive = search("_id=fhir-withdrawn,fhir-to-come&status=inactive");

        assertThat(active.getEntry()).isEmpty();
        assertThat(idsOf(inactive)).containsExactly("fhir-withdrawn");
        assertThat(read("fhir-withdrawn").getStatus())
                .isEqualTo(MedicationKnowledge.MedicationKnowledgeStatus.INACTIVE);
        assertThat(read("fhir-to-come").hasStatus()).isFalse();
        assertThat(read("fhir-to-come").hasMedicineClassification()).isFalse();
    }

    @Test
    void aDrugWhoseIdIsLongerThanFhirAllowsIsNotServed() {
        var id = "fhir-" + "long-".repeat(12) + "id";
        publishDrugs.publish(List.of(FhirDrugs.aDraftOf(id, DrugState.PUBLISHED, LocalDate.EPOCH)), Editor.SERVICE);

        assertThat(search("classification=class-of-" + id).getEntry()).isEmpty();
        assertIssue(asPrescriber().get(KNOWLEDGE + "/" + id), 404, IssueType.NOTFOUND);
    }

    @Test
    void aHighestRateIsNotWrittenAsAHighestAmount() {
        publishDrugs.publish(List.of(FhirDrugs.aDraftWithEverything("fhir-patch")), Editor.SERVICE);

        var dosages = read("fhir-patch").getAdministrationGuidelines().get(1).getDosage();

        assertThat(dosages.get(1)
                        .getDosageFirstRep()
                        .getDoseAndRateFirstRep()
                        .getRateQuantity()
                        .getCode())
                .isEqualTo("ug/h");
        assertThat(dosages.getLast().getDosageFirstRep().hasMaxDosePerPeriod()).isFalse();
        assertThat(dosages.getLast().getDosageFirstRep().getText())
                .isEqualTo("At most 12.5 microgram/h at once. At most 12.5 microgram/h");
    }

    @Test
    void aSearchCanBePostedAndContinuedByItsLinks() {
        var first = parsed(
                Bundle.class,
                asPrescriber()
                        .formParam("classification", Uris.CLASS + "|benzodiazepine")
                        .formParam("_count", 2)
                        .post(KNOWLEDGE + "/_search"));

        var second = parsed(
                Bundle.class,
                asPrescriber()
                        .urlEncodingEnabled(false)
                        .get(first.getLink("next").getUrl()));

        assertThat(idsOf(first)).hasSize(2);
        assertThat(first.hasTotal()).isFalse();
        assertThat(idsOf(second)).hasSize(2).doesNotContainAnyElementsOf(idsOf(first));
        assertThat(first.getEntryFirstRep().getFullUrl())
                .endsWith(KNOWLEDGE + "/" + idsOf(first).getFirst());
        assertThat(first.getEntryFirstRep().getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.MATCH);
    }

    @Test
    void theNumberIsCountedWhenAsked() {
        var counted = search("classification=benzodiazepine&_count=1&_total=accurate");
        var only = search("classification=benzodiazepine&_count=0");

        assertThat(counted.getTotal()).isGreaterThan(3);
        assertThat(only.getTotal()).isEqualTo(counted.getTotal());
        assertThat(only.getEntry()).isEmpty();
    }

    @Test
    void anUnknownParameterIsIgnoredAndSaidToBe() {
        var found = search("_id=baclofen&colour=blue");

        assertThat(idsOf(found)).containsExactly("baclofen");
        assertThat(found.getLink("self").getUrl()).doesNotContain("colour");
        var outcome = (OperationOutcome) found.getEntry().getLast().getResource();
        assertThat(found.getEntry().getLast().getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.OUTCOME);
        assertThat(outcome.getIssueFirstRep().getLocation().getFirst().getValue())
                .isEqualTo("http.colour");
    }

    @Test
    void anUnknownParameterIsRefusedToWhoPrefersIt() {
        var refused = asPrescriber().header("Prefer", "handling=strict").get(KNOWLEDGE + "?colour=blue");

        assertIssue(refused, 400, IssueType.NOTSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            code:text=baclofen; not-supported; http.code:text
            code:not=1292; not-supported; http.code:not
            code:missing=true; not-supported; http.code:missing
            _id:exact=baclofen; not-supported; http._id:exact
            code=a|b|c; value; http.code
            code=|; value; http.code
            code=1292,; value; http.code
            code=%00; value; http.code
            status=retired; value; http.status
            _count=many; value; http._count
            _count=-1; value; http._count
            _total=some; value; http._total
            _page=nonsense; value; http._page
            """)
    void aParameterThatCantBeReadIsNamed(String query, String code, String location) {
        var refused = asPrescriber().urlEncodingEnabled(false).get(KNOWLEDGE + "?" + query.replace("|", "%7C"));

        var outcome = assertIssue(refused, 400, IssueType.fromCode(code));
        assertThat(outcome.getIssueFirstRep().getLocation().getFirst().getValue())
                .isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/MedicationKnowledge/unobtainium, 404, not-found",
        "/fhir/MedicationKnowledge/Not%20A%20Slug, 404, not-found",
        "/fhir/Medication, 404, not-found",
        "/fhir/MedicationKnowledge/baclofen?_format=xml, 406, not-supported"
    })
    void refusalsAreOperationOutcomes(String path, int status, String code) {
        assertIssue(asPrescriber().urlEncodingEnabled(false).get(path), status, IssueType.fromCode(code));
    }

    @Test
    void whoAcceptsXmlOnlyOrDeletesIsRefused() {
        assertIssue(asPrescriber().accept("application/fhir+xml").get(KNOWLEDGE), 406, IssueType.NOTSUPPORTED);
        assertIssue(asPrescriber().delete(KNOWLEDGE + "/baclofen"), 405, IssueType.NOTSUPPORTED);
    }

    @Test
    void theFormatInTheAddressWinsOverTheHeader() {
        asPrescriber()
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(KNOWLEDGE + "/baclofen?_format=application/fhir+json")
                .then()
                .statusCode(200)
                .contentType(FhirApi.FHIR_JSON);
        asPrescriber()
                .accept("application/json")
                .get(KNOWLEDGE + "/baclofen")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasThePresentStateIsNotSentItAgain() {
        var first = asPrescriber().get(KNOWLEDGE + "/diazepam");
        var tag = first.header("ETag");

        assertThat(tag)
                .isEqualTo("W/\""
                        + parsed(MedicationKnowledge.class, first).getMeta().getVersionId() + "\"");
        asPrescriber()
                .header("If-None-Match", tag)
                .get(KNOWLEDGE + "/diazepam")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        asPrescriber()
                .header("If-None-Match", "W/\"0.0\"")
                .get(KNOWLEDGE + "/diazepam")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {KNOWLEDGE, KNOWLEDGE + "/baclofen"})
    void whoHasNoGoodTokenReadsNothing(String path) {
        assertIssue(given().get(path), 401, IssueType.LOGIN);
        assertIssue(given().auth().oauth2("not.a.token").get(path), 401, IssueType.LOGIN);
        assertIssue(
                given().auth()
                        .oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "*"))
                        .get(path),
                403,
                IssueType.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.REPORTER,
                Roles.PRESCRIBER,
                Roles.ASSESSOR,
                Roles.CATALOG_EDITOR,
                Roles.AUDITOR,
                Roles.ADMIN
            })
    void everyRoleMayRead(String role) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .get(KNOWLEDGE + "?_id=baclofen")
                .then()
                .statusCode(200);
    }

    @Test
    void anyoneLearnsWhatTheServerCanDo() {
        var statement = parsed(CapabilityStatement.class, given().get("/fhir/metadata"));

        var resource = statement.getRestFirstRep().getResourceFirstRep();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getSoftware().getVersion()).isNotBlank();
        assertThat(resource.getType()).isEqualTo("MedicationKnowledge");
        assertThat(resource.getInteraction())
                .extracting(it -> it.getCode().toCode())
                .containsExactly("read", "search-type");
        assertThat(resource.getSearchParam())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent::getName)
                .containsExactly("_id", "classification", "code", "status");
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/metadata, get",
        "/fhir/MedicationKnowledge, get",
        "/fhir/MedicationKnowledge/{id}, get",
        "/fhir/MedicationKnowledge/_search, post"
    })
    void theDescriptionSpeaksFhirForAnswersAndRefusals(String path, String method) {
        var described = given().get("/q/openapi?format=json").jsonPath();
        var responses = "paths.'" + path + "'." + method + ".responses";

        assertThat(described.getMap(responses + ".'200'.content.'" + FhirApi.FHIR_JSON + "'"))
                .containsKeys("schema", "examples");
        assertThat(described.<String, Object>getMap(responses).keySet())
                .filteredOn(status -> List.of("400", "401", "403", "404", "500").contains(status))
                .allSatisfy(status -> assertThat(described.getMap(responses + ".'" + status + "'.content"))
                        .containsOnlyKeys(FhirApi.FHIR_JSON));
    }

    private static List<MedicationKnowledge> all() {
        var all = new ArrayList<MedicationKnowledge>();
        var page = search("_count=50");
        page.getEntry().forEach(entry -> all.add((MedicationKnowledge) entry.getResource()));
        while (page.getLink("next") != null) {
            var next = asPrescriber()
                    .urlEncodingEnabled(false)
                    .get(page.getLink("next").getUrl());
            page = parsed(Bundle.class, next);
            page.getEntry().forEach(entry -> all.add((MedicationKnowledge) entry.getResource()));
        }
        return all;
    }

    private static MedicationKnowledge read(String id) {
        return parsed(MedicationKnowledge.class, asPrescriber().get(KNOWLEDGE + "/" + id));
    }

    private static Bundle search(String query) {
        return parsed(
                Bundle.class,
                asPrescriber().urlEncodingEnabled(false).get(KNOWLEDGE + "?" + query.replace("|", "%7C")));
    }

    private static List<String> idsOf(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH)
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static OperationOutcome assertIssue(Response response, int status, IssueType code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(FhirApi.FHIR_JSON);
        var outcome = PARSER.parseResource(OperationOutcome.class, response.asString());
        assertThat(outcome.getIssueFirstRep().getCode()).isEqualTo(code);
        return outcome;
    }

    private static <T extends Resource> T parsed(Class<T> type, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(FhirApi.FHIR_JSON);
        return PARSER.parseResource(type, response.asString());
    }

    private static <T> T contained(MedicationKnowledge drug, Reference reference, Class<T> type) {
        return drug.getContained().stream()
                .filter(it -> ("#" + it.getIdElement().getIdPart().replace("#", "")).equals(reference.getReference()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
