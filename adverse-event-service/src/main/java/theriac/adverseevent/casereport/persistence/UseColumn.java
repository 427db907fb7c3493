package theriac.adverseevent.casereport.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.PartialDate;

/// How a drug was used, as the database keeps it: absent parts are left out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record UseColumn(
        @Nullable String indication,
        @Nullable List<DosageColumn> dosages,
        @Nullable String action,
        @Nullable String dechallenge,
        @Nullable String rechallenge) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DosageColumn(
            @Nullable AmountColumn dose,
            @Nullable AmountColumn every,
            @Nullable String start,
            @Nullable String end,
            @Nullable String batch) {

        static DosageColumn of(Dosage dosage) {
            return new DosageColumn(
                    dosage.dose().map(AmountColumn::of).orElse(null),
                    dosage.every().map(AmountColumn::of).orElse(null),
                    dosage.start().map(PartialDate::toString).orElse(null),
                    dosage.end().map(PartialDate::toString).orElse(null),
                    dosage.batch().orElse(null));
        }

        Dosage toDosage() {
            return new Dosage(
                    Optional.ofNullable(dose).map(AmountColumn::toAmount),
                    Optional.ofNullable(every).map(AmountColumn::toAmount),
                    Optional.ofNullable(start).flatMap(PartialDate::parse),
                    Optional.ofNullable(end).flatMap(PartialDate::parse),
                    Optional.ofNullable(batch));
        }
    }

    record AmountColumn(BigDecimal value, String unit) {

        static AmountColumn of(Amount amount) {
            return new AmountColumn(amount.value(), amount.unit());
        }

        Amount toAmount() {
            return new Amount(value, unit);
        }
    }

    /// The column's text, absent when nothing is told.
    static @Nullable String write(DrugUse use) {
        return use.equals(DrugUse.UNTOLD)
                ? null
                : JsonColumn.write(new UseColumn(
                        use.indication().orElse(null),
                        use.dosages().stream().map(DosageColumn::of).toList(),
                        use.action().map(Coded::code).orElse(null),
                        use.dechallenge().map(Coded::code).orElse(null),
                        use.rechallenge().map(Coded::code).orElse(null)));
    }

    static DrugUse read(Optional<String> column) {
        return column.map(text -> JsonColumn.read(text, UseColumn.class).toUse())
                .orElse(DrugUse.UNTOLD);
    }

    private DrugUse toUse() {
        return new DrugUse(
                Optional.ofNullable(indication),
                Optional.ofNullable(dosages).orElse(List.of()).stream()
                        .map(DosageColumn::toDosage)
                        .toList(),
                Optional.ofNullable(action).flatMap(code -> Coded.of(ActionTaken.class, code)),
                Optional.ofNullable(dechallenge).flatMap(code -> Coded.of(Challenge.class, code)),
                Optional.ofNullable(rechallenge).flatMap(code -> Coded.of(Challenge.class, code)));
    }
}
