package theriac.adverseevent.casework.yaml;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingLawFilesTest {

    private static final Path FOLDER = folder();

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSatisfiesTheSchemaAndIsShipped(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(ReportingLawFiles.JURISDICTIONS)
                .contains(file.getFileName().toString().replace(".yaml", ""));
    }

    @Test
    void everyShippedFileIsThereAndReads() throws IOException {
        assertThat(ReportingLawFiles.JURISDICTIONS).hasSameSizeAs(files().toList());
        assertThat(ShippedLaws.all().toString()).contains("eu-holder-serious", "it-hospital");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendarDays: 15|calendarDays: soon",
                "gravity: serious|gravity: grave",
                "role: hospital|role: clinic",
                "citation|cited",
                "addressee: Swissmedic|receiver: Swissmedic"
            })
    void aRuleThatIsNotUnderstoodOrHasNoSourceIsRefused(String part, String instead) throws IOException {
        var good = Files.readString(FOLDER.resolve("ch.yaml"));

        assertThat(good).contains(part);
        assertThat(errors(good.replaceFirst(part, instead))).isNotEmpty();
    }

    static Stream<Path> files() throws IOException {
        try (var all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static List<Error> errors(String yaml) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("reporting-rules.schema.json")), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ReportingLawFilesTest.class.getResource("/reporting-rules"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
