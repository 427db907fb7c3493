package theriac.catalog.drug.document;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;

import static theriac.catalog.drug.document.Reading.at;
import static theriac.catalog.drug.document.Reading.each;
import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A claim.
@Schema(name = "Claim", description = "One statement of one source, kept even where another source says otherwise.")
public record ClaimDocument(
        @Schema(examples = "seed-026") String claimId,

        @Schema(description = "Absent for a claim about no single drug; may be left out in the draft of a drug.")
        @Nullable
        String drugId,

        @Schema(examples = "effectiveness") String topic,
        @Schema(examples = "multiple sclerosis") String subject,
        String statement,
        @Nullable ClaimedValueDocument value,

        @Schema(description = "Whom it is about; absent when the source does not limit it.", examples = "children")
        @Nullable
        String population,

        @Schema(description = "What the source compares with.", examples = "other muscle relaxants") @Nullable
        String comparedWith,

        @Schema(description = "What it answers to propositions, as an editor read it.") @Nullable
        List<AssertionDocument> asserts,

        @Schema(description = "The conditions and substances that it is about, where the subject does not say it.")
        @Nullable
        List<String> concerns,

        SourceDocument source) {

    /// A figure that a claim states.
    @Schema(name = "ClaimedValue")
    public record ClaimedValueDocument(
            @Schema(enumeration = {"equal", "range", "greater-than", "less-than"})
            String comparator,

            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Schema(examples = "percent") String unit,

            @Schema(
                    description = "What was measured: figures of the same measure can contradict each other.",
                    examples = "patients-improved")
            @Nullable
            String measure) {

        static @Nullable ClaimedValueDocument of(@Nullable ClaimedValue value) {
            return value == null
                    ? null
                    : new ClaimedValueDocument(
                            value.comparator().spelling(), value.low(), value.high(), value.unit(), value.measure());
        }

        ClaimedValue toValue() {
            return new ClaimedValue(
                    spelled("comparator", ClaimedValue.Comparator.class, comparator),
                    low,
                    high,
                    given("unit", unit),
                    measure);
        }
    }

    /// What a claim answers to a proposition.
    @Schema(name = "Assertion")
    public record AssertionDocument(
            @Schema(examples = "It is addictive.") String proposition,

            @Schema(enumeration = {"yes", "no", "uncertain"})
            String answer) {

        static AssertionDocument of(Assertion assertion) {
            return new AssertionDocument(
                    assertion.proposition(), assertion.answer().spelling());
        }

        Assertion toAssertion() {
            var said = spelled("answer", Assertion.Answer.class, answer);
            return new Assertion(given("proposition", proposition), said);
        }
    }

    public static ClaimDocument of(Claim claim) {
        var drug = claim.drug();
        var reading = claim.reading();
        return new ClaimDocument(
                claim.id().value(),
                drug == null ? null : drug.value(),
                claim.topic().spelling(),
                claim.subject(),
                claim.statement(),
                ClaimedValueDocument.of(claim.value()),
                reading.population(),
                reading.comparedWith(),
                reading.asserts().stream().map(AssertionDocument::of).toList(),
                reading.concerns(),
                SourceDocument.of(claim.source()));
    }

    public static List<ClaimDocument> of(List<Claim> claims) {
        return claims.stream().map(ClaimDocument::of).toList();
    }

    /// The claim that is written here, about a drug, or about none.
    ///
    /// @throws UnsoundDocument when the catalog does not accept it, or it says that it is about another drug
    public Claim toClaim(@Nullable DrugId drug) {
        if (drugId != null && (drug == null || !drugId.equals(drug.value()))) {
            throw new UnsoundDocument("/drugId", "must be the drug that this is about, or be left out");
        }
        return new Claim(
                one("claimId", claimId, ClaimId::new),
                drug,
                spelled("topic", Claim.Topic.class, topic),
                given("subject", subject),
                given("statement", statement),
                maybe("value", value, ClaimedValueDocument::toValue),
                toReading(),
                one("source", source, SourceDocument::toSource));
    }

    private ClaimReading toReading() {
        var answers = each("asserts", asserts, AssertionDocument::toAssertion);
        var about = each("concerns", concerns, concern -> concern);
        return at("asserts", () -> new ClaimReading(population, comparedWith, answers, about));
    }
}
