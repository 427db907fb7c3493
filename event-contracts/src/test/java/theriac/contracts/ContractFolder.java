package theriac.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// The folder `contracts`: schemas, their examples, `asyncapi.yaml` and what is released.
record ContractFolder(Path root) {

    private static final String SCHEMA_ENDING = ".schema.json";

    static ContractFolder ofThisBuild() {
        var asyncapi = Objects.requireNonNull(ContractFolder.class.getResource("/contracts/asyncapi.yaml"));
        try {
            return new ContractFolder(
                    Objects.requireNonNull(Path.of(asyncapi.toURI()).getParent()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The names of the contracts, such as `catalog.drug.v1`, by their schemas.
    List<String> schemas() {
        return list(root).stream()
                .filter(name -> name.endsWith(SCHEMA_ENDING))
                .map(name -> name.substring(0, name.length() - SCHEMA_ENDING.length()))
                .toList();
    }

    List<String> exampleFolders() {
        return list(root.resolve("examples"));
    }

    String schema(String contract) {
        return read(root.resolve(contract + SCHEMA_ENDING));
    }

    /// The examples of a contract, as paths within the folder.
    List<Path> examples(String contract) {
        return list(root.resolve("examples").resolve(contract)).stream()
                .map(name -> Path.of("examples", contract, name))
                .toList();
    }

    String example(Path example) {
        return read(root.resolve(example));
    }

    JsonNode asyncapi() {
        try {
            return new YAMLMapper().readTree(read(root.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException("asyncapi.yaml can't be read", e);
        }
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("can't list " + folder.getFileName(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + file.getFileName(), e);
        }
    }
}
