package theriac.interaction.rule.persistence;

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
import org.junit.jupiter.params.provider.MethodSource;

import theriac.interaction.rule.InteractionRule;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewedRuleFilesTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ReviewedRuleFilesTest.class.getResource("/rules"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Path> files() throws IOException {
        try (var all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static List<Error> errors(String yaml) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("interaction-rules.schema.json")), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSatisfiesTheSchema(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void theSchemaRefusesARuleWithoutASourceAndAMisspeltField() throws IOException {
        var good = Files.readString(FOLDER.resolve("cns-depressants-together.yaml"));

        assertThat(errors(good.replaceFirst("sources:", "sauces:"))).isNotEmpty();
        assertThat(errors(good.replaceFirst("boxedWarning:", "boxWarning:"))).isNotEmpty();
        assertThat(errors(good.replaceFirst("severity: major", "severity: severe")))
                .isNotEmpty();
    }

    @Test
    void everyFileIsShippedAndNamedForItsSubject() throws IOException {
        assertThat(files().map(file -> file.getFileName().toString().replace(".yaml", "")))
                .containsExactlyInAnyOrderElementsOf(ReviewedRuleFiles.SUBJECTS);
        assertThat(ReviewedRuleFiles.all())
                .extracting(rule -> rule.subject().id())
                .hasSameElementsAs(ReviewedRuleFiles.SUBJECTS);
    }

    @Test
    void noTwoRulesHaveTheSameKey() {
        assertThat(ReviewedRuleFiles.all()).extracting(InteractionRule::key).doesNotHaveDuplicates();
    }

    @Test
    void aRuleReadsBackAsItWasWritten() {
        assertThat(ReviewedRuleFiles.all())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(RuleReader.rule(RuleWriter.document(rule))).isEqualTo(rule));
    }
}
