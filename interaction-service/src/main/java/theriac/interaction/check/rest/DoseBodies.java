package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.dose.DoseFinding;
import theriac.interaction.drug.Citation;
import theriac.interaction.drug.Quantity;

/// Findings on doses, as they are sent.
public final class DoseBodies {

    private DoseBodies() {}

    /// One finding.
    @Schema(name = "DoseFinding")
    public record FindingBody(
            @Schema(
                    enumeration = {
                        "unit-or-concentration-implausible",
                        "over-single-maximum",
                        "over-daily-maximum",
                        "above-usual-range",
                        "start-too-high",
                        "titration-too-fast",
                        "avoid",
                        "reduce"
                    })
            String kind,

            String drugId,
            String name,
            String detail,

            @Schema(description = "The dose rule of the drug catalog")
            String doseRuleId,

            String route,

            @Schema(description = "The limit that was broken; absent where the rule speaks against the drug itself")
            @Nullable
            LimitBody limit,

            @Schema(description = "What the rule says beside its numbers") @Nullable
            String note,

            SourceBody source,
            List<String> pointers) {

        static FindingBody of(DoseFinding finding) {
            return new FindingBody(
                    finding.kind().toString(),
                    finding.drug().id().value(),
                    finding.drug().name(),
                    finding.detail(),
                    finding.rule().id(),
                    finding.rule().route(),
                    finding.limit().map(LimitBody::of).orElse(null),
                    finding.rule().note().orElse(null),
                    SourceBody.of(finding.source()),
                    Pointers.toAll(finding.positions()));
        }
    }

    /// A limit and what was given against it.
    @Schema(name = "BrokenLimit")
    public record LimitBody(
            @Schema(enumeration = {"singleMaximum", "dailyMaximum", "usualDailyHigh", "start", "step"})
            String name,

            QuantityBody amount,
            QuantityBody given) {

        static LimitBody of(DoseFinding.Limit limit) {
            return new LimitBody(limit.name(), QuantityBody.of(limit.amount()), QuantityBody.of(limit.given()));
        }
    }

    /// An amount with its unit.
    @Schema(name = "Quantity")
    public record QuantityBody(BigDecimal value, String unit) {

        static QuantityBody of(Quantity quantity) {
            var plain = quantity.value().stripTrailingZeros();
            return new QuantityBody(plain.scale() < 0 ? plain.setScale(0) : plain, quantity.unit());
        }
    }

    /// Who states a dose rule.
    @Schema(name = "DoseRuleSource")
    public record SourceBody(
            String citation,
            String evidenceLevel,
            @Nullable String jurisdiction,
            @Nullable LocalDate dated) {

        static SourceBody of(Citation source) {
            return new SourceBody(
                    source.text(),
                    source.evidenceLevel(),
                    source.jurisdiction().orElse(null),
                    source.dated().orElse(null));
        }
    }
}
