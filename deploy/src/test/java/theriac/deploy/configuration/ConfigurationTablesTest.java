package theriac.deploy.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.deploy.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/// The tables of settings say what the code says.
class ConfigurationTablesTest {

    private static final Path TABLES = Sources.root().resolve("docs/configuration");

    static Stream<String> services() {
        return Stream.of("catalog-service", "interaction-service", "adverse-event-service", "dashboard")
                .filter(service -> Files.exists(Sources.root().resolve(service).resolve("pom.xml")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theTableIsNotStale(String service) throws IOException {
        var settings = new ServiceSettings(Sources.root(), service).all();
        var table = ConfigurationTable.of(service, settings);
        var file = TABLES.resolve(service + ".md");

        if (Boolean.getBoolean("theriac.write")) {
            Files.createDirectories(TABLES);
            Files.writeString(file, table);
        }

        assertThat(settings).isNotEmpty();
        assertThat(file).as("write it anew as it says itself").hasContent(table);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingIsExplained(String service) {
        assertThat(new ServiceSettings(Sources.root(), service).all())
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.key()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingThatIsReadByItselfStandsInTheTable(String service) {
        var settings = new ServiceSettings(Sources.root(), service);

        assertThat(settings.all()).extracting(Setting::key).containsAll(settings.readOneByOne());
    }

    @Test
    void aMappingIsReadWithItsGroupsMapsDefaultsAndComments() throws IOException {
        var source = Files.createTempFile("Some", ".java");
        Files.writeString(source, """
                @ConfigMapping(prefix = "theriac.some")
                interface SomeConfig {

                    /// How long
                    /// to wait.
                    @WithDefault("5s")
                    Duration longestPause();

                    /// Each by its name.
                    Map<String, Each> each();

                    Group group();

                    interface Each {

                        /// Where it is.
                        URI url();
                    }

                    interface Group {

                        /// Whether.
                        Optional<String> perhaps();
                    }
                }
                """);

        assertThat(ConfigMappings.in(source))
                .containsExactly(
                        new Setting("theriac.some.longest-pause", "duration", "5s", "How long to wait."),
                        new Setting("theriac.some.each.<name>.url", "address", Setting.REQUIRED, "Where it is."),
                        new Setting("theriac.some.group.perhaps", "text", "", "Whether."));
    }
}
