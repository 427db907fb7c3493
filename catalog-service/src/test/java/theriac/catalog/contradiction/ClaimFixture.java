package theriac.catalog.contradiction;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.ClaimedValue.Comparator;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

/// A claim in the making: about the drug `testol`, on its effectiveness in `spasms`, from an article, unless it says
/// otherwise.
record ClaimFixture(
        String id,
        Claim.Topic topic,
        String subject,
        @Nullable ClaimedValue value,
        ClaimReading reading,
        Source from) {

    static final Source ARTICLE = new Source("An article", EvidenceLevel.UNSOURCED_CLAIM, null, null);
    static final Source OTHER_ARTICLE = new Source("Another article", EvidenceLevel.UNSOURCED_CLAIM, null, null);
    static final Source LABEL = new Source("A label", EvidenceLevel.LABEL, "US", null);

    static ClaimFixture aClaim(String id) {
        return new ClaimFixture(id, Claim.Topic.EFFECTIVENESS, "spasms", null, ClaimReading.NONE, ARTICLE);
    }

    ClaimFixture on(Claim.Topic otherTopic, String otherSubject) {
        return new ClaimFixture(id, otherTopic, otherSubject, value, reading, from);
    }

    ClaimFixture exactly(String figure, String unit) {
        return stating(Comparator.EQUAL, figure, figure, unit);
    }

    ClaimFixture between(String low, String high, String unit) {
        return stating(Comparator.RANGE, low, high, unit);
    }

    ClaimFixture moreThan(String low, String unit) {
        return stating(Comparator.GREATER_THAN, low, null, unit);
    }

    ClaimFixture lessThan(String high, String unit) {
        return stating(Comparator.LESS_THAN, null, high, unit);
    }

    ClaimFixture measuring(@Nullable String measure) {
        var old = value;
        if (old == null) {
            throw new IllegalStateException("a measure belongs to a figure");
        }
        var other = new ClaimedValue(old.comparator(), old.low(), old.high(), old.unit(), measure);
        return new ClaimFixture(id, topic, subject, other, reading, from);
    }

    ClaimFixture in(String population) {
        return reading(new ClaimReading(population, reading.comparedWith(), reading.asserts(), reading.concerns()));
    }

    ClaimFixture comparedWith(String comparison) {
        return reading(new ClaimReading(reading.population(), comparison, reading.asserts(), reading.concerns()));
    }

    ClaimFixture answering(String proposition, Assertion.Answer answer) {
        var asserts = List.of(new Assertion(proposition, answer));
        return reading(new ClaimReading(reading.population(), reading.comparedWith(), asserts, reading.concerns()));
    }

    ClaimFixture concerning(String... matters) {
        return reading(
                new ClaimReading(reading.population(), reading.comparedWith(), reading.asserts(), List.of(matters)));
    }

    ClaimFixture from(Source source) {
        return new ClaimFixture(id, topic, subject, value, reading, source);
    }

    Claim claim() {
        return of(new DrugId("testol"));
    }

    Claim of(@Nullable DrugId drug) {
        return new Claim(new ClaimId(id), drug, topic, subject, "Says so.", value, reading, from);
    }

    private ClaimFixture stating(Comparator comparator, @Nullable String low, @Nullable String high, String unit) {
        var figure = new ClaimedValue(
                comparator,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                unit,
                "patients-improved");
        return new ClaimFixture(id, topic, subject, figure, reading, from);
    }

    private ClaimFixture reading(ClaimReading other) {
        return new ClaimFixture(id, topic, subject, value, other, from);
    }
}
