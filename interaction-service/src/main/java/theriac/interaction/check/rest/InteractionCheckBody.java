package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to check, as it is sent. Every field may be missing or wrong: [MedicationListReader] says so.
@Schema(name = "InteractionCheck", description = "A medication list to check")
public record InteractionCheckBody(
        @Schema(
                required = true,
                minItems = 1,
                maxItems = MedicationListReader.MOST_MEDICATIONS,
                description = "All that the patient takes or is about to take, in any order")
        @Nullable
        List<@Nullable MedicationBody> medications,

        @Schema(
                description = "How the patient uses alcohol; left out means unknown, which the answer then says",
                enumeration = {"none", "occasional", "regular", "heavy", "acute", "recently-stopped", "unknown"})
        @Nullable
        String alcoholUse,

        @Schema(
                description = "At which moment of the work the check is asked for; left out means review",
                enumeration = {"review", "patient-view", "order-select", "order-sign"})
        @Nullable
        String moment,

        @Schema(description = "What the patient has, as slugs or words; an empty list means nothing") @Nullable
        List<@Nullable String> conditions,

        @Schema(minimum = "0", maximum = "130", examples = "78") @Nullable
        BigDecimal ageYears,

        @Schema(enumeration = {"female", "male"}) @Nullable String sex,

        @Schema(minimum = "0.2", maximum = "700") @Nullable BigDecimal weightKg,

        @Nullable RenalFunctionBody renalFunction,
        @Nullable CreatinineBody creatinine,
        @Nullable Boolean onDialysis,
        @Nullable Boolean pregnant,
        @Nullable Boolean breastfeeding) {

    /// One medication: a name, a code, or both.
    @Schema(
            name = "Medication",
            description = "A drug by name, by code, or by both, which then must agree; and how it is taken")
    public record MedicationBody(
            @Schema(
                    description = "Name, synonym or brand, in any case",
                    maxLength = MedicationListReader.LONGEST_TEXT,
                    examples = "baclofen")
            @Nullable
            String name,

            @Nullable CodeBody code,

            @Schema(description = "How much at once") @Nullable
            AmountBody dose,

            @Schema(description = "What 1 mL holds; a dose in mL can't be checked without it") @Nullable
            ConcentrationBody concentration,

            @Schema(description = "How many single doses in 24 hours", examples = "3") @Nullable
            BigDecimal timesPerDay,

            @Schema(
                    description = "Instead of timesPerDay: daily, BID, TID, QID, q8h and the like",
                    maxLength = MedicationListReader.LONGEST_TEXT,
                    examples = "TID")
            @Nullable
            String frequency,

            @Schema(
                    description = "Such as oral or intrathecal; left out, a dose is judged as taken by mouth, which the"
                            + " answer then says",
                    maxLength = MedicationListReader.LONGEST_TEXT,
                    examples = "oral")
            @Nullable
            String route,

            @Schema(description = "The dose before this one, where it was changed") @Nullable
            PreviousDoseBody previousDose,

            @Schema(description = "The first day of this treatment or dose") @Nullable
            LocalDate start,

            @Schema(description = "The last day; what was stopped before today is not checked") @Nullable
            LocalDate stop) {}

    /// An amount.
    @Schema(name = "DoseAmount")
    public record AmountBody(
            @Schema(required = true, minimum = "0", exclusiveMinimum = true, maximum = "1000000", examples = "10")
            @Nullable
            BigDecimal value,

            @Schema(
                    required = true,
                    description = "microgram/h for patches",
                    enumeration = {"mg", "microgram", "mL", "microgram/h"})
            @Nullable
            String unit) {}

    /// The dose before.
    @Schema(name = "PreviousDose")
    public record PreviousDoseBody(
            @Schema(required = true) @Nullable BigDecimal value,

            @Schema(
                    required = true,
                    description = "microgram/h for patches",
                    enumeration = {"mg", "microgram", "mL", "microgram/h"})
            @Nullable
            String unit,

            @Schema(description = "From which day on it was taken") @Nullable
            LocalDate since) {}

    /// What a liquid holds.
    @Schema(name = "Concentration")
    public record ConcentrationBody(
            @Schema(required = true, examples = "5") @Nullable
            BigDecimal value,

            @Schema(
                    required = true,
                    enumeration = {"mg/mL", "microgram/mL"})
            @Nullable
            String unit) {}

    /// Kidney function as the laboratory reports it.
    @Schema(name = "RenalFunction")
    public record RenalFunctionBody(
            @JsonAlias("eGFR")
            @Schema(required = true, description = "In mL/min/1.73 m²", minimum = "0", maximum = "300", examples = "25")
            @Nullable
            BigDecimal egfr,

            @Nullable LocalDate measuredOn) {}

    /// A serum creatinine.
    @Schema(
            name = "Creatinine",
            description = "With a date, age and sex an adult's eGFR (CKD-EPI 2021) is estimated from it, and with the"
                    + " weight the clearance after Cockcroft and Gault")
    public record CreatinineBody(
            @Schema(required = true, examples = "1.9") @Nullable
            BigDecimal value,

            @Schema(
                    required = true,
                    enumeration = {"mg/dL", "micromol/L"})
            @Nullable
            String unit,

            @Nullable LocalDate measuredOn,

            @Schema(description = "False when it changes from day to day: nothing is then estimated from it") @Nullable
            Boolean stable) {}

    /// A code in a public system.
    @Schema(name = "DrugCode")
    public record CodeBody(
            @Schema(
                    required = true,
                    enumeration = {"rxnorm", "atc", "unii"})
            @Nullable
            String system,

            @Schema(required = true, maxLength = MedicationListReader.LONGEST_TEXT, examples = "1292") @Nullable
            String code) {}
}
