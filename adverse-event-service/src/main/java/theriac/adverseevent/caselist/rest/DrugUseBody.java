package theriac.adverseevent.caselist.rest;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.PartialDate;

/// How a drug was used, as far as it is told.
@Schema(name = "DrugUse")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DrugUseBody(
        @Nullable String indication,
        List<DosageBody> dosages,
        @Nullable String actionTaken,
        @Nullable String dechallenge,
        @Nullable String rechallenge) {

    /// One way in which it was taken for a time.
    @Schema(name = "Dosage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DosageBody(
            @Nullable AmountBody dose,
            @Nullable AmountBody every,
            @Nullable String start,
            @Nullable String end,
            @Nullable String batch) {

        static DosageBody of(Dosage dosage) {
            return new DosageBody(
                    dosage.dose().map(AmountBody::of).orElse(null),
                    dosage.every().map(AmountBody::of).orElse(null),
                    dosage.start().map(PartialDate::toString).orElse(null),
                    dosage.end().map(PartialDate::toString).orElse(null),
                    dosage.batch().orElse(null));
        }
    }

    /// A number and its unit, in UCUM.
    @Schema(name = "Amount")
    record AmountBody(BigDecimal value, String unit) {

        static AmountBody of(Amount amount) {
            return new AmountBody(amount.value(), amount.unit());
        }
    }

    /// The use, or nothing when nothing is told of it.
    static @Nullable DrugUseBody of(DrugUse use) {
        return use.equals(DrugUse.UNTOLD)
                ? null
                : new DrugUseBody(
                        use.indication().orElse(null),
                        use.dosages().stream().map(DosageBody::of).toList(),
                        use.action().map(Coded::code).orElse(null),
                        use.dechallenge().map(Coded::code).orElse(null),
                        use.rechallenge().map(Coded::code).orElse(null));
    }
}
