package theriac.catalog.loading.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.catalog.TestResources;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the content's files to their JSON Schemas.
class ContentFilesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<String, String> files = YamlFolder.onClassPath("catalog").files();

    @Test
    void everyFileSatisfiesItsSchema() {
        assertThat(files).hasSizeGreaterThan(190);

        var findings = files.entrySet().stream()
                .flatMap(file -> findings(file.getKey(), file.getValue()))
                .toList();

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    drugs/baclofen.yaml    | advice: use                        | advice: perhaps
                    drugs/baclofen.yaml    | system: rxnorm, code: "1292"       | system: rxnorm, code: 1292
                    drugs/baclofen.yaml    | system: rxnorm, code: "1292"       | system: rxnorm, code: "M03BX01"
                    drugs/baclofen.yaml    | stepIntervalDays: 3                | stepIntervalDay: 3
                    drugs/baclofen.yaml    | value: 80, unit: mg                | value: 80, unit: g
                    drugs/baclofen.yaml    | frequencyLowPercent: 10, frequencyHighPercent: 63 | frequencyLowPercent: 10
                    drugs/baclofen.yaml    | effectiveFrom: 2026-01-01          | effectiveFrom: 2026-13-01
                    drugs/baclofen.yaml    | measure: egfr-ml-min-1.73m2        | measure: egfr
                    drugs/diazepam.yaml    | grade: 2                           | grade: 3
                    claims/baclofen.yaml   | topic: effectiveness               | topic: efficacy
                    claims/baclofen.yaml   | comparator: range, low: 70,        | comparator: range,
                    claims/baclofen.yaml   | proposition: It is addictive.      | proposition: It is adictive.
                    claims/baclofen.yaml   | answer: uncertain                  | answer: perhaps
                    claims/baclofen.yaml   | measure: patients-improved         | measure: Patients improved
                    claims/baclofen.yaml   | concerns: [alcohol,                | concern: [alcohol,
                    sources/general.yaml   | evidenceLevel: unsourced-claim     | evidenceLevel: hearsay
                    classes.yaml           | broader: [muscle-relaxant]         | broader: muscle-relaxant
                    """)
    void aMistakeInAFileIsFound(String path, String right, String wrong) {
        var text = files.getOrDefault(path, "");
        assertThat(text).contains(right);

        var findings = findings(path, text.replace(right, wrong));

        assertThat(findings).isNotEmpty();
    }

    private static Stream<String> findings(String path, String text) {
        List<Error> errors = SCHEMAS.getSchema(schemaOf(path), InputFormat.JSON).validate(text, InputFormat.YAML);
        return errors.stream().map(error -> path + error);
    }

    private static String schemaOf(String path) {
        var name = switch (path.substring(0, path.indexOf(path.contains("/") ? '/' : '.'))) {
            case "sources" -> "sources";
            case "classes" -> "classes";
            case "drugs" -> "drug";
            default -> "claims";
        };
        return TestResources.text("catalog/schema/" + name + ".schema.json");
    }
}
