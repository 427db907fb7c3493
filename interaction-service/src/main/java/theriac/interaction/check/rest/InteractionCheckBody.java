package theriac.interaction.check.rest;

import java.util.List;

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
        String alcoholUse) {

    /// One medication: a name, a code, or both.
    @Schema(name = "Medication", description = "A drug by name, by code, or by both, which then must agree")
    public record MedicationBody(
            @Schema(
                    description = "Name, synonym or brand, in any case",
                    maxLength = MedicationListReader.LONGEST_TEXT,
                    examples = "baclofen")
            @Nullable
            String name,

            @Nullable CodeBody code) {}

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
