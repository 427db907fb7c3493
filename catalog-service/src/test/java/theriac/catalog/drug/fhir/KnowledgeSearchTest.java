package theriac.catalog.drug.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.catalog.drug.fhir.FhirAnswers.KNOWLEDGE;
import static theriac.catalog.drug.fhir.FhirAnswers.PARSER;
import static theriac.catalog.drug.fhir.FhirAnswers.RXNORM;
import static theriac.catalog.drug.fhir.FhirAnswers.all;
import static theriac.catalog.drug.fhir.FhirAnswers.asPrescriber;
import static theriac.catalog.drug.fhir.FhirAnswers.idsOf;
import static theriac.catalog.drug.fhir.FhirAnswers.parsed;
import static theriac.catalog.drug.fhir.FhirAnswers.search;

/// Drugs found over FHIR, and all of them.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class KnowledgeSearchTest {

    @Inject
    Clock clock;

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Drugs drugs;

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
}
