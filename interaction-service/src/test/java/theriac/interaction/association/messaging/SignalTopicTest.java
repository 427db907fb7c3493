package theriac.interaction.association.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.association.Association.Partner;
import theriac.interaction.association.Confirmation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.ViewLimits;
import theriac.messaging.RefusedEvent;
import theriac.messaging.StateTopicView.Currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignalTopicTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String ID = "5b0f8a6e-2f5a-4a55-8f0b-9a3f61f4d002";
    private static final DrugId BACLOFEN = new DrugId("baclofen");

    private Currency currency = new Currency(true, 0, Duration.ZERO);
    private final SignalTopic topic = new SignalTopic(JSON, _ -> currency, new ViewLimits(Duration.ofSeconds(60)));

    private static String example(String name) {
        var path = "/contracts/examples/adverse-event.signal.v1/" + name;
        try (InputStream file = Objects.requireNonNull(SignalTopicTest.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String confirmed(int revision) {
        return example("full.json").replace("\"revision\": 4", "\"revision\": " + revision);
    }

    private static String refuted(int revision) {
        return example("minimal.json")
                .replace("\"revision\": 1", "\"revision\": " + revision)
                .replace("\"new\"", "\"refuted\"");
    }

    private void apply(String json) {
        topic.apply(ID, json.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isTold() {
        return !topic.of(BACLOFEN).isEmpty();
    }

    @Test
    void thePairThatTheFullExampleConfirmsIsKnown() {
        apply(example("full.json"));

        assertThat(topic.of(BACLOFEN)).singleElement().satisfies(association -> {
            assertThat(association.signalId()).isEqualTo(ID);
            assertThat(association.partner()).isEqualTo(new Partner.OtherDrug(new DrugId("tolperisone")));
            assertThat(association.reaction()).isEqualTo("drowsiness");
            assertThat(association.confirmation().at()).isEqualTo("2026-11-21T09:00:00Z");
        });
    }

    @Test
    void whatIsNotConfirmedIsNotKnown() {
        apply(example("minimal.json"));

        assertThat(isTold()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"assessors, 2, 1", "cases, 5, 2", "reporters, 3, 1"})
    void oneAssessorTwoCasesOrOneReporterAreTooFew(String field, int said, int tooFew) {
        apply(example("full.json")
                .replace("\"" + field + "\": " + said + ",", "\"" + field + "\": " + tooFew + ",")
                .replace("\"" + field + "\": " + said + "\n", "\"" + field + "\": " + tooFew + "\n"));

        assertThat(isTold()).isFalse();
    }

    @Test
    void twoAssessorsOnThreeCasesOfTwoReportersAreEnough() {
        apply(example("full.json").replaceFirst("\"cases\": 5,\\s+\"reporters\": 3", "\"cases\": 3, \"reporters\": 2"));

        assertThat(isTold()).isTrue();
        assertThat(topic.of(BACLOFEN).getFirst().confirmation().cases()).isEqualTo(3);
    }

    @Test
    void aDrugWithAlcoholIsAPairAndADrugAloneIsNone() {
        apply(example("full.json")
                .replace("\"otherDrugId\": \"tolperisone\",", "")
                .replace("\"withAlcohol\": false", "\"withAlcohol\": true"));
        assertThat(topic.of(BACLOFEN).getFirst().partner()).isEqualTo(new Partner.Alcohol());

        apply(confirmed(5).replace("\"otherDrugId\": \"tolperisone\",", ""));
        assertThat(isTold()).isFalse();
    }

    @Test
    void anOlderStateThatComesLateAndOneThatComesTwiceChangeNothing() {
        apply(confirmed(4));
        apply(confirmed(4));
        assertThat(topic.of(BACLOFEN)).hasSize(1);

        apply(refuted(5));
        apply(confirmed(4));

        assertThat(isTold()).isFalse();
    }

    @Test
    void aRenewedConfirmationReplacesTheOneBefore() {
        apply(confirmed(4));
        apply(confirmed(6).replace("\"at\": \"2026-11-21T09:00:00Z\"", "\"at\": \"2027-01-10T09:00:00Z\""));

        assertThat(topic.of(BACLOFEN))
                .singleElement()
                .satisfies(one -> assertThat(one.confirmation().at()).isEqualTo("2027-01-10T09:00:00Z"));
    }

    @Test
    void aTombstoneEndsIt() {
        apply(confirmed(4));

        topic.apply(ID, null);

        assertThat(isTold()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "null",
                "[]",
                "{\"revision\": 5}",
                "{\"signalId\": \"another\", \"revision\": 5, \"state\": \"new\"}",
                "{\"signalId\": \"5b0f8a6e-2f5a-4a55-8f0b-9a3f61f4d002\", \"revision\": 5, \"state\": \"confirmed\"}",
                "{\"signalId\": \"5b0f8a6e-2f5a-4a55-8f0b-9a3f61f4d002\", \"revision\": 5, \"state\": \"splendid\"}"
            })
    void aNewerStateThatCantBeReadIsRefusedAndWhatWasConfirmedBeforeIsNoLongerTold(String state) {
        apply(confirmed(4));

        assertThatThrownBy(() -> apply(state)).isInstanceOf(RefusedEvent.class);

        assertThat(isTold()).isFalse();
        apply(confirmed(4));
        assertThat(isTold()).isFalse();
        apply(confirmed(6));
        assertThat(isTold()).isTrue();
    }

    @Test
    void aPairBesideAlcoholIsRefused() {
        assertThatThrownBy(() -> apply(example("full.json").replace("\"withAlcohol\": false", "\"withAlcohol\": true")))
                .isInstanceOf(RefusedEvent.class);
    }

    @Test
    void theViewSaysHowFarItCanBeReliedOn() {
        assertThat(topic.freshness()).isEqualTo(new Freshness.Current());
        currency = new Currency(true, 2, Duration.ZERO);
        assertThat(topic.freshness()).isEqualTo(new Freshness.Behind(2));
        currency = new Currency(true, 0, Duration.ofSeconds(61));
        assertThat(topic.freshness()).isEqualTo(new Freshness.Silent(Duration.ofSeconds(61)));
    }

    @Test
    void aConfirmationHoldsForNinetyDays() {
        var confirmation = new Confirmation(Instant.parse("2026-11-21T09:00:00Z"), 2, 3, 2);

        assertThat(confirmation.holdsAt(Instant.parse("2026-11-21T08:59:59Z"))).isFalse();
        assertThat(confirmation.holdsAt(Instant.parse("2027-02-19T08:59:59Z"))).isTrue();
        assertThat(confirmation.holdsAt(Instant.parse("2027-02-19T09:00:00Z"))).isFalse();
    }
}
