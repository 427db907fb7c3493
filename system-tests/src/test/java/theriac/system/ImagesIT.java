package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The images' container file takes what the build makes, and its scripts do in a folder what they do in an
/// image.
class ImagesIT {

    private static final Path IMAGES = Checkout.ROOT.resolve("deploy/images");
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ");

    static Stream<String> modules() {
        return Stream.of("catalog-service", "interaction-service", "adverse-event-service", "dashboard")
                .filter(module -> Files.exists(Checkout.ROOT.resolve(module).resolve("pom.xml")));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everythingThatAnImageCopiesIsMade(String module) throws IOException {
        var containerFile = Files.readString(IMAGES.resolve("service.Containerfile"));

        assertThat(COPIED.matcher(containerFile)
                        .results()
                        .map(copy -> copy.group(1).replace("${MODULE}", module)))
                .hasSizeGreaterThan(2)
                .allSatisfy(path -> assertThat(Checkout.ROOT.resolve(path)).exists());
        assertThat(new PackagedService(module).application().resolve("quarkus-run.jar"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void anImageSaysWhatItConsistsOf(String module) throws IOException {
        var bill = new JsonMapper()
                .readTree(
                        Checkout.ROOT.resolve(module).resolve("target/bom.json").toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.findValuesAsText("purl"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/io.quarkus/quarkus-rest@"));
        assertThat(bill.findValuesAsText("purl")).noneMatch(purl -> purl.contains("rest-assured"));
    }

    @Test
    void theScriptsMakeACacheFromWhichTheApplicationStarts(@TempDir Path image) throws Exception {
        var service = new PackagedService("catalog-service");
        copy(service.application(), image);

        run(image, "arguments.sh");
        run(image, "train.sh");
        var arguments = Files.readAllLines(image.resolve("java.args"));
        var started = service.runIn(
                image,
                Map.of("QUARKUS_PROFILE", "local", "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1"),
                "-XX:AOTMode=on",
                "-Xlog:aot",
                "@java.args");

        assertThat(arguments).contains("io.quarkus.runner.GeneratedMain");
        assertThat(arguments.get(arguments.indexOf("-cp") + 1))
                .startsWith("quarkus/")
                .contains(":lib/main/");
        // It went on from the cache to where it misses its database; a cache that does not fit ends the start at once.
        assertThat(started.output()).contains("Opened AOT cache app.aot", "datasource");
    }

    private static void run(Path folder, String script) throws IOException, InterruptedException {
        var output = folder.resolve(script + ".txt").toFile();
        var builder = new ProcessBuilder("sh", IMAGES.resolve(script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        var java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(script).isTrue();
        assertThat(process.exitValue()).as(script).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
