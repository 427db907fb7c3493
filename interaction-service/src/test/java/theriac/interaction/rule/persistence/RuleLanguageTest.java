package theriac.interaction.rule.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.rule.InteractionRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a rule file can say, and what it can't.
class RuleLanguageTest {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private static String file(String condition) {
        return """
                subject: a-subject
                headline: A subject
                rules:
                  - id: a-rule
                    version: 1
                    author: someone
                    effectiveFrom: 2026-01-01
                    appliesTo: %s
                    severity: {otherwise: major}
                    mechanism: because
                    expectedReactions: [confusion]
                    management: do this
                    evidence: {level: label, sources: [{citation: a label}]}
                """.formatted(condition);
    }

    private static List<Error> errors(String yaml) throws IOException {
        var schema = Files.readString(Path.of("src/main/resources/rules/interaction-rules.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(yaml, InputFormat.YAML);
    }

    private static InteractionRule read(String yaml) throws IOException {
        return RuleReader.rules(YAML.readValue(yaml, RuleDocument.Family.class)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{together: {one: {drugs: [tizanidine]}, other: {drugs: [fluvoxamine, ciprofloxacin]}}}",
                "{together: {one: {classes: [opioid], excluding: {drugs: [methadone]}}, other: {cnsGradeAtLeast: 1}}}",
                "{severalOf: {atLeast: 3, of: {beersClasses: [opioid, z-drug]}, ageYears: {from: 65}}}",
                "{severalOf: {atLeast: 2, of: {classes: [nsaid], excluding: {classes: [topical]}}}}",
                "{inPatient: {drug: {drugs: [baclofen]}, patient: {ageYears: {from: 65}, renalFunction:"
                        + " {measure: egfr-ml-min-1.73m2, below: 60}}}}",
                "{inPatient: {drug: {drugs: [baclofen]}, patient: {onDialysis: true}}}",
                "{inPatient: {drug: {classes: [opioid]}, patient: {conditions: [sleep-apnea, copd]}}}",
                "{inPatient: {drug: {classes: [opioid]}, patient: {pregnant: true}}}",
                "{inPatient: {drug: {classes: [opioid]}, patient: {breastfeeding: true, ageYears: {below: 50.5}}}}",
                "{together: {one: {drugs: [baclofen], routes: [intrathecal]}, other: {classes: [opioid]}}}",
                "{duplicate: {by: class, classes: [centrally-acting-muscle-relaxant]}}",
                "{duplicate: {by: ingredient}}",
            })
    void whatARuleFileCanSayIsReadAndReadsBackAsItWasWritten(String condition) throws IOException {
        var yaml = file(condition);

        assertThat(errors(yaml)).isEmpty();
        var rule = read(yaml);
        assertThat(RuleReader.rule(RuleWriter.document(rule))).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{together: {one: {drugs: [a]}, other: {drugs: [b]}}, duplicate: {by: ingredient}}",
                "{together: {one: {routes: [oral]}, other: {drugs: [b]}}}",
                "{together: {one: {excluding: {drugs: [a]}}, other: {drugs: [b]}}}",
                "{severalOf: {atLeast: 1, of: {classes: [opioid]}}}",
                "{inPatient: {drug: {drugs: [baclofen]}, patient: {}}}",
                "{duplicate: {by: class}}",
                "{duplicate: {by: colour}}",
            })
    void whatMakesNoSenseIsRefusedByTheSchemaAndByTheReader(String condition) throws IOException {
        assertThat(errors(file(condition))).isNotEmpty();
        assertThatThrownBy(() -> read(file(condition))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleAboutKidneysNamesItsMeasure() throws IOException {
        assertThat(errors(file("{inPatient: {drug: {drugs: [a]}, patient: {renalFunction: {below: 60}}}}")))
                .isNotEmpty();
        assertThat(errors(
                        file("{inPatient: {drug: {drugs: [a]}, patient: {renalFunction: {measure: gfr, below: 60}}}}")))
                .isNotEmpty();
    }
}
