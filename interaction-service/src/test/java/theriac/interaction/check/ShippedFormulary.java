package theriac.interaction.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.DrugStates;
import theriac.interaction.drug.Profile;

/// The drugs that the catalog service ships, with their classes and grades, read from its content. The broader classes
/// are added as the catalog does before it publishes a drug.
final class ShippedFormulary {

    private static final Path CATALOG = Path.of("../catalog-service/src/main/resources/catalog");
    private static final YAMLMapper YAML = new YAMLMapper();

    private ShippedFormulary() {}

    static DrugCatalog drugs() {
        var states = new DrugStates();
        var classes = read(CATALOG.resolve("classes.yaml"));
        files().forEach(file -> states.take(state(read(file), classes)));
        return states.on(Formulary.TODAY);
    }

    private static List<Path> files() {
        try (var files = Files.list(CATALOG.resolve("drugs"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DrugState state(JsonNode drug, JsonNode classes) {
        var latest = drug.get("versions").get(drug.get("versions").size() - 1);
        var profile = new Profile(
                withBroader(texts(latest.get("classes")).toList(), classes),
                latest.has("cnsDepression")
                        ? CnsGrade.of(latest.at("/cnsDepression/grade").asInt())
                        : CnsGrade.NOT_STATED,
                Optional.ofNullable(latest.at("/beersClass/group").asText(null)),
                List.of(),
                List.of(),
                List.of());
        return new DrugState(
                new DrugId(drug.get("id").asText()),
                1,
                DrugState.Standing.PUBLISHED,
                drug.get("name").asText(),
                StreamSupport.stream(drug.path("names").spliterator(), false)
                        .map(other -> other.get("name").asText())
                        .collect(Collectors.toSet()),
                List.of(),
                List.of(new DrugState.Version(1, LocalDate.of(2026, 1, 1), profile)));
    }

    private static Set<String> withBroader(List<String> direct, JsonNode classes) {
        var all = new HashSet<>(direct);
        direct.stream()
                .map(one -> texts(classes.path(one).path("broader")).toList())
                .forEach(broader -> all.addAll(withBroader(broader, classes)));
        return all;
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
