package theriac.catalog.loading.yaml;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;

/// An entry of `claims/<drug>.yaml` as it is written; `claims.schema.json` says what is allowed.
record ClaimEntry(
        String id,
        String topic,
        String subject,
        String statement,
        @Nullable Value value,
        String source) {

    record Value(
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit) {}

    Claim toClaim(@Nullable DrugId drug, SourceFile sources) {
        return new Claim(
                new ClaimId(id),
                drug,
                Spelling.of(Claim.Topic.class, topic),
                subject,
                statement,
                value == null
                        ? null
                        : new ClaimedValue(
                                Spelling.of(ClaimedValue.Comparator.class, value.comparator()),
                                value.low(),
                                value.high(),
                                value.unit()),
                sources.get(source));
    }
}
