package theriac.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Plants one mistake at a time in a copy of the contracts and expects it to be found.
class ContractsBiteTest {

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheContracts() throws IOException {
        var root = ContractFolder.ofThisBuild().root();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                var target = copy.resolve(root.relativize(file).toString());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                } else if (!target.equals(copy)) {
                    Files.createDirectories(target);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            examples/catalog.drug.v1/full.json | "Lioresal", | "Lioresal", "maker": "x", | comes back
            examples/catalog.drug.v1/full.json | "brand" | "trade" | breaks its schema
            examples/catalog.drug.v1/full.json | "2026-11-01" | "2026-13-01" | does not read
            examples/catalog.drug.v1/full.json | "value": 80 | "value": 0 | breaks its schema
            examples/adverse-event.case.v1/full.json | "NL" | null | comes back
            examples/adverse-event.case.v1/full.json | "drugId": "baclofen" | "reportedAs": "MR X" | breaks its schema
            examples/adverse-event.case.v1/public.json | "onset" | "patientReference" | breaks its schema
            examples/catalog.drug.v1/full.json | "note" | "remark" | no example shows it
            examples/messaging.dead-letter.v1/full.json | "/drugs/0/role" | "drugs.role" | breaks its schema
            hospital.adverse-event-report.v1.schema.json | "minItems": 1 | "minItems": "one" | not a JSON Schema
            catalog.drug.v1.schema.json | "drugId": { | "drug": { | fields
            catalog.drug.v1.schema.json | "replacedBy": { | "replaced": { | fields
            adverse-event.case.v1.schema.json | "alcohol", | `` | required fields
            adverse-event.case.v1.schema.json | "type": "number" | "type": "integer" | type
            adverse-event.case.v1.schema.json | "format": "date-time" | "format": "date" | type
            messaging.dead-letter.v1.schema.json | "description": "Where the record was read." | "minLength": 1 | described
            asyncapi.yaml | asyncapi: 3.0.0 | asyncapi: 2.6.0 | not AsyncAPI
            asyncapi.yaml | $ref: catalog.drug.v1.schema.json | $ref: catalog.drug.v2.schema.json | not a schema
            asyncapi.yaml | $ref: '#/components/messages/case' | $ref: '#/components/messages/none' | leads nowhere
            asyncapi.yaml | $ref: '#/components/messages/drug' | $ref: '#/components/messages/case' | no channel
            asyncapi.yaml | address: catalog.drug.v1 | address: catalog.drugs.v1 | other topics
            asyncapi.yaml | partitions: 6 | partitions: 12 | other topics
            asyncapi.yaml | retention.ms: 604800000 | retention.ms: 86400000 | other topics
            asyncapi.yaml | action: send | action: emit | no writer
            asyncapi.yaml | x-service: catalog-service | x-service: someone | whose
            asyncapi.yaml | [ce_specversion, ce_id, | [ce_specversion, | CloudEvents
            asyncapi.yaml | address: hospital.adverse-event-report.v1.{sender} | address: hospital.v1.{site} | parameters
            """)
    void aPlantedMistakeIsFound(Path file, String right, String wrong, String finding) throws IOException {
        replace(file, right, wrong);

        assertThat(findings()).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "catalog.drug.v1.schema.json, the record has no schema",
        "examples/catalog.drug.v1/minimal.json, has no example minimal.json",
        "examples/adverse-event.case.v1/full.json, has no example full.json"
    })
    void aMissingFileIsFound(Path file, String finding) throws IOException {
        Files.delete(copy.resolve(file));

        assertThat(examplesFindings()).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aSchemaWithoutARecordIsFound() throws IOException {
        Files.copy(copy.resolve("catalog.drug.v1.schema.json"), copy.resolve("catalog.drug.v2.schema.json"));

        assertThat(examplesFindings()).contains("catalog.drug.v2: the schema has no record");
    }

    @Test
    void aReleasedExampleThatWasEditedIsFound() throws IOException {
        var example = Path.of("examples/catalog.drug.v1/full.json");
        release(example);

        var before = released();
        replace(example, "Lioresal", "Baclon");

        assertThat(before).isEmpty();
        assertThat(released()).containsExactly(example + ": is released and was changed");
    }

    @Test
    void aReleasedExampleThatWasDeletedIsFound() throws IOException {
        var example = Path.of("examples/catalog.drug.v1/full.json");
        release(example);
        Files.delete(copy.resolve(example));

        assertThat(released()).containsExactly(example + ": is released and gone");
    }

    private void replace(Path file, String right, String wrong) throws IOException {
        var content = Files.readString(copy.resolve(file));
        assertThat(content).contains(right);
        Files.writeString(copy.resolve(file), content.replace(right, wrong));
    }

    private void release(Path example) throws IOException {
        var line = ReleasedExamplesCheck.digest(copy.resolve(example)) + "  " + example;
        Files.writeString(copy.resolve("released").resolve("examples.sha256"), line);
    }

    private List<String> released() throws IOException {
        return new ReleasedExamplesCheck(new ContractFolder(copy)).findings();
    }

    private List<String> examplesFindings() {
        return new ExamplesCheck(new ContractFolder(copy), ContractRecords.byContract()).findings();
    }

    private List<String> findings() {
        var folder = new ContractFolder(copy);
        var findings = new ArrayList<>(examplesFindings());
        findings.addAll(new AsyncApiCheck(folder).findings());
        for (Map.Entry<String, Class<?>> contract : ContractRecords.byContract().entrySet()) {
            findings.addAll(new RecordMirrorsSchemaCheck(contract.getKey(), folder).findings(contract.getValue()));
        }
        return findings;
    }
}
