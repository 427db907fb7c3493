package theriac.interaction.drug.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.Drug.Caveat;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.drug.Recognition.Recognised;
import theriac.interaction.drug.ViewLimits;
import theriac.messaging.RefusedEvent;
import theriac.messaging.StateTopicView.Currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogDrugTopicTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final LocalDate BEFORE_ITS_SECOND_VERSION = LocalDate.of(2026, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Currency currency = new Currency(true, 0, Duration.ZERO);
    private final CatalogDrugTopic topic =
            new CatalogDrugTopic(JSON, _ -> currency, new ViewLimits(Duration.ofSeconds(60)));

    private static String example(String name) {
        var path = "/contracts/examples/catalog.drug.v1/" + name;
        try (InputStream file = Objects.requireNonNull(CatalogDrugTopicTest.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void apply(String key, String json) {
        topic.apply(key, json.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Drug> named(String name, LocalDate day) {
        return topic.on(day).recognise(Designation.named(name)) instanceof Recognised(Drug drug, By _)
                ? Optional.of(drug)
                : Optional.empty();
    }

    @Test
    void theFullExampleOfTheContractIsUnderstoodAsOfEachDay() {
        apply("baclofen", example("full.json"));

        assertThat(named("lioresal", TODAY)).hasValueSatisfying(drug -> {
            assertThat(drug.cnsGrade()).isEqualTo(CnsGrade.PROMINENT);
            assertThat(drug.classes()).contains("centrally-acting-muscle-relaxant");
            assertThat(drug.caveats()).isEmpty();
        });
        assertThat(named("baclofen", BEFORE_ITS_SECOND_VERSION))
                .map(Drug::cnsGrade)
                .contains(CnsGrade.NOT_STATED);
    }

    @Test
    void doseTaperProductsAndBeersClassAreTakenFromTheFullExampleAndAProductsCodeMeansItsDrug() {
        apply("baclofen", example("full.json"));

        var profile = named("baclofen", TODAY).orElseThrow().profile();
        assertThat(profile.beersClass()).contains("skeletal-muscle-relaxant");
        assertThat(profile.doseRules()).first().satisfies(rule -> {
            assertThat(rule.route()).isEqualTo("oral");
            assertThat(rule.limits().dailyMaximum()).hasToString("Optional[80 mg]");
            assertThat(rule.patients().ageYears()).hasToString("Optional[18 to below 65]");
            assertThat(rule.source().text()).isNotBlank();
        });
        assertThat(profile.taperRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.source().text()).isNotBlank());
        assertThat(topic.on(TODAY).recognise(Designation.coded(CodeSystem.RXNORM, "9999999")))
                .isInstanceOfSatisfying(
                        Recognised.class, found -> assertThat(found.by()).isEqualTo(By.PRODUCT_CODE));
    }

    @Test
    void theMinimalExampleOfTheContractStatesNoGradeAndNoClass() {
        apply("methocarbamol", example("minimal.json"));

        assertThat(named("methocarbamol", TODAY)).hasValueSatisfying(drug -> {
            assertThat(drug.cnsGrade()).isEqualTo(CnsGrade.NOT_STATED);
            assertThat(drug.classes()).isEmpty();
        });
    }

    @Test
    void fieldsOfALaterContractAreIgnored() {
        apply(
                "methocarbamol",
                example("minimal.json").replace("\"revision\"", "\"colour\": {\"of\": 1}, \"revision\""));

        assertThat(named("methocarbamol", TODAY)).isPresent();
    }

    @Test
    void aTombstoneForgetsTheDrug() {
        apply("methocarbamol", example("minimal.json"));

        topic.apply("methocarbamol", null);

        assertThat(named("methocarbamol", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"revision\": 1 | \"revision\": 0",
                "\"state\": \"published\" | \"state\": \"asleep\"",
                "\"state\": \"published\" | \"state\": null",
                "\"name\": \"methocarbamol\" | \"name\": \" \"",
                "\"names\": [] | \"names\": [null]",
                "\"codes\": [] | \"codes\": [{\"system\": \"atc\"}]",
                "\"codes\": [] | \"codes\": [{\"system\": \"atc\", \"code\": \"X\", \"status\": \"maybe\"}]",
                "\"classes\": [] | \"classes\": [null]",
                "\"classes\": [] | \"classes\": [], \"cnsDepression\": {\"grade\": 3}",
                "\"doseRules\": [] | \"doseRules\": [{\"id\": \"a\", \"route\": \"oral\", \"advice\": \"maybe\"}]",
                "\"doseRules\": [] | \"doseRules\": [{\"id\": \"a\", \"route\": \"oral\", \"advice\": \"use\"}]",
                "\"effectiveFrom\": \"2026-01-01\" | \"effectiveFrom\": \"soon\"",
                "\"drugId\": \"methocarbamol\" | \"drugId\": \"other\""
            })
    void aStateThatBreaksTheContractIsRefusedAndItsDrugIsMarked(String good, String bad) {
        apply("methocarbamol", example("minimal.json"));
        var broken = example("minimal.json").replace(good, bad);

        assertThat(broken).isNotEqualTo(example("minimal.json"));
        assertThatThrownBy(() -> apply("methocarbamol", broken)).isInstanceOf(RefusedEvent.class);
        assertThat(named("methocarbamol", TODAY)).map(Drug::caveats).contains(Set.of(Caveat.NEWER_STATE_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"baclofen\"", "null"})
    void whatIsNoDrugAtAllIsRefused(String value) {
        assertThatThrownBy(() -> apply("methocarbamol", value)).isInstanceOf(RefusedEvent.class);
    }

    @Test
    void aStateWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> apply("", example("minimal.json"))).isInstanceOf(RefusedEvent.class);
    }

    @Test
    void theViewIsCurrentOnlyWhenAllHasArrivedAndTheBrokerAnswers() {
        assertThat(topic.freshness()).isEqualTo(new Freshness.Current());

        currency = new Currency(false, 0, Duration.ZERO);
        assertThat(topic.freshness()).isEqualTo(new Freshness.Behind(0));

        currency = new Currency(true, 2, Duration.ofSeconds(60));
        assertThat(topic.freshness()).isEqualTo(new Freshness.Behind(2));

        currency = new Currency(true, 0, Duration.ofSeconds(61));
        assertThat(topic.freshness()).isEqualTo(new Freshness.Silent(Duration.ofSeconds(61)));
    }
}
