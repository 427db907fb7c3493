package theriac.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/// Holds schema, examples and record of each contract together: a schema is a JSON Schema 2020-12, each example
/// satisfies it, reads into the record and writes back to the same JSON.
final class ExamplesCheck {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final ContractFolder folder;
    private final Map<String, Class<?>> records;
    private final List<String> findings = new ArrayList<>();

    ExamplesCheck(ContractFolder folder, Map<String, Class<?>> records) {
        this.folder = folder;
        this.records = records;
    }

    List<String> findings() {
        var schemas = folder.schemas();
        records.keySet().stream()
                .filter(contract -> !schemas.contains(contract))
                .forEach(contract -> findings.add(contract + ": the record has no schema"));
        folder.exampleFolders().stream()
                .filter(contract -> !schemas.contains(contract))
                .forEach(contract -> findings.add(contract + ": the examples have no schema"));
        schemas.forEach(this::check);
        return List.copyOf(findings);
    }

    private void check(String contract) {
        SCHEMAS.getSchema(SchemaLocation.of(META_SCHEMA))
                .validate(folder.schema(contract), InputFormat.JSON)
                .forEach(error -> findings.add(contract + ": not a JSON Schema 2020-12: " + error));
        var type = records.get(contract);
        if (type == null) {
            findings.add(contract + ": the schema has no record");
            return;
        }
        for (var name : List.of("minimal.json", "full.json")) {
            if (!folder.examples(contract).contains(Path.of("examples", contract, name))) {
                findings.add(contract + ": has no example " + name);
            }
        }
        var schema = SCHEMAS.getSchema(folder.schema(contract), InputFormat.JSON);
        folder.examples(contract).forEach(example -> check(example, schema, type));
    }

    private void check(Path example, Schema schema, Class<?> type) {
        var json = folder.example(example);
        schema.validate(json, InputFormat.JSON)
                .forEach(error -> findings.add(example + ": breaks its schema: " + error));
        try {
            var tree = JSON.readTree(json);
            var writtenBack = JSON.readTree(JSON.writeValueAsString(JSON.readValue(json, type)));
            if (!tree.equals(writtenBack)) {
                findings.add(example + ": comes back from its record as " + writtenBack);
            }
        } catch (JsonProcessingException e) {
            findings.add(example + ": does not read into its record: " + e.getOriginalMessage());
        }
    }
}
