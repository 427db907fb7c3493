package theriac.catalog.loading.yaml;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;

/// An entry of `claims/<drug>.yaml` as it is written; `claims.schema.json` says what is allowed.
record ClaimEntry(
        String id,
        String topic,
        String subject,
        String statement,
        @Nullable Value value,
        @Nullable String population,
        @Nullable String comparedWith,
        @Nullable List<Answer> asserts,
        @Nullable List<String> concerns,
        String source) {

    record Value(
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            @Nullable String measure) {

        ClaimedValue toValue() {
            var meant = Spelling.of(ClaimedValue.Comparator.class, comparator);
            return new ClaimedValue(meant, low, high, unit, measure);
        }
    }

    record Answer(String proposition, String answer) {

        Assertion toAssertion() {
            return new Assertion(proposition, Spelling.of(Assertion.Answer.class, answer));
        }
    }

    Claim toClaim(@Nullable DrugId drug, SourceFile sources) {
        return new Claim(
                new ClaimId(id),
                drug,
                Spelling.of(Claim.Topic.class, topic),
                subject,
                statement,
                value == null ? null : value.toValue(),
                reading(),
                sources.get(source));
    }

    private ClaimReading reading() {
        return new ClaimReading(
                population,
                comparedWith,
                asserts == null
                        ? List.of()
                        : asserts.stream().map(Answer::toAssertion).toList(),
                concerns == null ? List.of() : concerns);
    }
}
