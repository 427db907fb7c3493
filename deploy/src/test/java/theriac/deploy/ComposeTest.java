package theriac.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import theriac.deploy.configuration.ServiceSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.deploy.Manifests.each;

/// `compose.yaml` names images, files, ports, topics and variables that are there.
class ComposeTest {

    private static final Path FOLDER = Checkout.DEPLOY.resolve("compose");

    private final String text = Checkout.text(Checkout.DEPLOY.resolve("compose.yaml"));
    private final JsonNode compose =
            new JsonMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));

    @Test
    void everyImageHasAVersion() {
        assertThat(services().map(service -> service.path("image").asText()))
                .isNotEmpty()
                .allMatch(image -> image.matches("[^:]+:[0-9]+\\.[0-9].*"));
    }

    @Test
    void everyServiceOfOursIsBuiltByTheContainerFileAndListensWhereItSays() {
        for (var module : ServiceModule.all()) {
            var service = compose.path("services").path(module.name());

            assertThat(service.at("/build/args/MODULE").asText()).isEqualTo(module.name());
            assertThat(Checkout.DEPLOY
                            .resolve(service.at("/build/context").asText())
                            .resolve(service.at("/build/dockerfile").asText()))
                    .isRegularFile();
            assertThat(Manifests.texts(service.path("ports")))
                    .containsExactly("127.0.0.1:" + module.httpPort() + ":" + module.httpPort());
        }
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        assertThat(services()
                        .flatMap(service -> Manifests.texts(service.path("volumes")).stream())
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> Checkout.DEPLOY.resolve(volume.split(":", -1)[0])))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    void everySettingIsOneThatAServiceReads() {
        var read = ServiceModule.names()
                .flatMap(service -> new ServiceSettings(Checkout.ROOT, service).all().stream())
                .map(setting -> Pattern.compile(variable(setting.key())))
                .toList();

        assertThat(services()
                        .flatMap(service -> service.path("environment").propertyStream())
                        .map(Map.Entry::getKey)
                        .filter(name -> name.startsWith("THERIAC_"))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(read)
                        .anyMatch(variable -> variable.matcher(name).matches()));
    }

    /// As the variable of a setting is called, with any name where it has one to choose.
    private static String variable(String key) {
        return key.replace("<name>", "%")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9%]", "_")
                .replace("%", "[A-Z0-9_]+");
    }

    @Test
    void everyVariableIsMade() throws IOException, InterruptedException {
        var wanted = Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        var made = lines(FOLDER.resolve("make-env.sh").toString()).stream()
                .map(line -> line.split("=", 2)[0])
                .collect(Collectors.toSet());

        assertThat(made).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /// Runs the script with a `kafka-topics.sh` that only says how it was called.
    @Test
    void theTopicsOfTheContractAreMade() throws IOException, InterruptedException {
        var echo = Files.createTempFile("kafka-topics", ".sh");
        Files.writeString(echo, "#!/bin/bash\necho \"$@\"\n");
        assertThat(echo.toFile().setExecutable(true)).isTrue();
        var script = "KAFKA_TOPICS=" + echo + " " + FOLDER.resolve("topics.sh") + " kafka:9092 demo-hospital";

        var calls = lines("bash", "-c", script);

        assertThat(calls)
                .containsExactlyInAnyOrderElementsOf(Contract.ofCheckout().topics(Set.of("demo-hospital")).stream()
                        .map(ComposeTest::call)
                        .toList());
    }

    private static String call(Contract.Topic topic) {
        return "--bootstrap-server kafka:9092 --create --if-not-exists --topic " + topic.address() + " --partitions "
                + topic.partitions()
                + topic.settings().entrySet().stream()
                        .map(setting -> " --config " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining());
    }

    private Stream<JsonNode> services() {
        return each(compose.path("services"));
    }

    private static List<String> lines(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Arrays.stream(output.split("\n", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
