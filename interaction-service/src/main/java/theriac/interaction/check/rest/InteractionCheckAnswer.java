package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.check.Alert;
import theriac.interaction.check.CheckResult;
import theriac.interaction.check.DuplicateTherapy;
import theriac.interaction.check.NotChecked;
import theriac.interaction.check.Participant;
import theriac.interaction.check.Participant.Circumstance;
import theriac.interaction.check.Participant.Drinking;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.check.SedativeLoad;
import theriac.interaction.patient.Estimate;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.Severity;
import theriac.interaction.tier.Tier;

/// What a check found, as it is sent.
@Schema(
        name = "InteractionCheckAnswer",
        description = "No alert, and nothing under siteOverrides and notChecked: checked and clean")
public record InteractionCheckAnswer(
        @Schema(description = "The most severe first") List<AlertBody> alerts,

        @Schema(
                description =
                        "Rules that would have spoken otherwise, had this site not switched them off or regraded them")
        List<SiteOverrideBody> siteOverrides,

        @Schema(description = "What is wrong with a dose, or speaks against the drug in this patient")
        List<DoseBodies.FindingBody> doseFindings,

        @Schema(description = "For information, and only for sites that want it: what reports name together")
        List<AssociationNoteBody> associationNotes,

        @Schema(description = "For information: it changes no alert")
        SedativeLoadBody sedativeLoad,

        @Schema(description = "The same treatment twice") List<DuplicateBody> duplicates,

        @Schema(description = "What was made of the creatinine; absent without one") @Nullable
        List<EstimateBody> renalEstimates,

        @Schema(description = "What the check leaves open, and why")
        List<NotCheckedBody> notChecked,

        @Schema(description = "Which drug each recognised medication was taken for")
        List<UnderstoodBody> understood,

        CheckedAgainstBody checkedAgainst) {

    /// One alert, with all pairs that say the same.
    @Schema(name = "InteractionAlert")
    public record AlertBody(
            @Schema(description = "The rule of the worst of its pairs")
            String ruleId,

            int ruleVersion,

            @Schema(enumeration = {"contraindicated", "major", "moderate", "minor"})
            String severity,

            @Schema(
                    description =
                            "How loudly the caller's site shows alerts of this severity; hidden ones are still here",
                    enumeration = {"interruptive", "passive", "hidden"})
            String tier,

            @Schema(description = "What the rules say; present where this site changed the severity") @Nullable
            String originalSeverity,

            String summary,
            List<DrugBody> drugs,
            List<PairBody> pairs,
            String mechanism,
            List<String> expectedReactions,
            String management,

            @Schema(enumeration = {"label", "guideline", "study", "reference-article"})
            String evidenceLevel,

            @Schema(description = "ISO 3166-1 alpha-2 code of where the sources bind") @Nullable
            String jurisdiction,

            List<SourceBody> sources) {

        static AlertBody of(Alert alert, Function<Severity, Tier> tiers) {
            return new AlertBody(
                    alert.leadRule().id(),
                    alert.leadRule().version(),
                    alert.severity().toString(),
                    tiers.apply(alert.severity()).toString(),
                    original(alert.severity(), alert.graded()),
                    alert.summary(),
                    alert.drugs().stream().map(DrugBody::of).toList(),
                    alert.combinations().stream().map(PairBody::of).toList(),
                    alert.advice().mechanism(),
                    alert.advice().expectedReactions(),
                    alert.advice().management(),
                    alert.evidence().level().toString(),
                    alert.evidence().jurisdiction().orElse(null),
                    alert.evidence().sources().stream().map(SourceBody::of).toList());
        }
    }

    /// One that takes part in an interaction.
    @Schema(name = "InteractingDrug")
    public record DrugBody(
            @Schema(
                    description = "The catalog's drug, alcohol for what the patient drinks, or patient: and what of the"
                            + " patient takes part",
                    examples = "patient:age+renal-function")
            String id,

            String name,

            @Schema(description = "Where in the request it stands")
            List<String> pointers) {

        static DrugBody of(Participant participant) {
            return new DrugBody(participant.id(), participant.label(), pointers(participant));
        }

        private static List<String> pointers(Participant participant) {
            return switch (participant) {
                case Drinking _ -> List.of("/alcoholUse");
                case Medicine medicine -> Pointers.toAll(medicine.positions());
                case Circumstance circumstance -> Pointers.toFacts(circumstance.facts());
            };
        }
    }

    /// Who interacts, and the rule that joins them.
    @Schema(name = "InteractingPair")
    public record PairBody(
            @Schema(description = "Ids of the two; of one for a drug listed twice, of more where a rule counts drugs")
            List<String> drugs,

            String ruleId,
            int ruleVersion,
            String severity,

            @Schema(description = "What the rule says; present where this site changed the severity") @Nullable
            String originalSeverity,

            @Schema(description = "Labels carry this pair in their boxed warning")
            boolean boxedWarning) {

        static PairBody of(Alert.Combination combination) {
            var rule = combination.rule();
            return new PairBody(
                    combination.members().stream().map(Participant::id).toList(),
                    rule.id(),
                    rule.version(),
                    combination.severity().toString(),
                    original(combination.severity(), combination.graded()),
                    combination.boxedWarning());
        }
    }

    /// A document to look up.
    @Schema(name = "RuleSource")
    public record SourceBody(
            String citation,
            @Nullable LocalDate dated,
            @Nullable URI address) {

        static SourceBody of(Evidence.Source source) {
            return new SourceBody(
                    source.citation(),
                    source.dated().orElse(null),
                    source.address().orElse(null));
        }
    }

    /// Something that was not checked.
    @Schema(name = "NotChecked")
    public record NotCheckedBody(
            @Schema(description = "In the words of the request")
            String what,

            @Schema(implementation = String.class, description = "A stable code", examples = "unknown-drug")
            String reason,

            String detail,

            @Schema(description = "Where in the request it stands; empty when it is about the knowledge itself")
            List<String> pointers) {

        static NotCheckedBody of(NotChecked note) {
            return new NotCheckedBody(note.what(), note.reason().toString(), note.detail(), Pointers.of(note));
        }
    }

    /// The drug that a medication was taken for.
    @Schema(name = "UnderstoodMedication")
    public record UnderstoodBody(
            String pointer,
            String drugId,
            String name,

            @Schema(enumeration = {"name", "code", "retired-code", "product-code", "name-without-its-code"})
            String by) {

        static UnderstoodBody of(CheckResult.Understood understood) {
            return new UnderstoodBody(
                    Pointers.to(understood.position()),
                    understood.drugId(),
                    understood.name(),
                    understood.by().toString());
        }
    }

    /// The knowledge that the answer rests on.
    @Schema(name = "CheckedAgainst")
    public record CheckedAgainstBody(
            @Schema(description = "Drugs and rules as in force on this day")
            LocalDate day,

            @Schema(description = "How many drugs the service knew")
            int drugs,

            @Schema(description = "How many rules were in force")
            int rules,

            @Schema(
                    description = "Which rules these were: the first 16 hexadecimal digits of the SHA-256 of the lines"
                            + " id/version of `/interaction-rules` in force that day, in that order")
            String rulesDigest) {

        static CheckedAgainstBody of(CheckResult.CheckedAgainst basis) {
            return new CheckedAgainstBody(
                    basis.day(), basis.drugs(), basis.rules().size(), basis.rulesDigest());
        }
    }

    /// The sum of the sedation grades.
    @Schema(name = "SedativeLoad", description = "Linjakumpu et al. 2003; ignores dose and alcohol")
    public record SedativeLoadBody(
            int total,
            List<PartBody> parts,

            @Schema(description = "Drugs without a stated grade: the load may be higher")
            List<String> notGraded,

            @Schema(description = "Load of 3 or more at 75 and over, the band of that research; absent without an age")
            @Nullable
            Boolean inResearchBand) {

        static SedativeLoadBody of(SedativeLoad load) {
            return new SedativeLoadBody(
                    load.total(),
                    load.parts().stream().map(PartBody::of).toList(),
                    load.notGraded().stream().map(drug -> drug.id().value()).toList(),
                    load.inResearchBand().orElse(null));
        }
    }

    /// What one drug adds.
    @Schema(name = "SedativeLoadPart")
    public record PartBody(
            String drugId,
            String name,

            @Schema(description = "2 for a primary sedative, 1 where sedation is prominent")
            int grade) {

        static PartBody of(SedativeLoad.Part part) {
            return new PartBody(part.drug().id().value(), part.drug().name(), part.grade());
        }
    }

    /// The same treatment twice.
    @Schema(name = "DuplicateTherapy")
    public record DuplicateBody(
            @Schema(enumeration = {"ingredient", "class"}) String kind,

            @Schema(description = "The drug or the class") String same,
            List<String> pointers) {

        static DuplicateBody of(DuplicateTherapy duplicate) {
            var positions = duplicate.medicines().stream()
                    .flatMap(medicine -> medicine.positions().stream())
                    .toList();
            var kind = duplicate.kind().name().toLowerCase(Locale.ROOT);
            return new DuplicateBody(kind, duplicate.same(), Pointers.toAll(positions));
        }
    }

    /// What was made of a creatinine.
    @Schema(name = "RenalEstimate")
    public record EstimateBody(
            @Schema(enumeration = {"egfr-ml-min-1.73m2", "cockcroft-gault-ml-min"})
            String measure,

            @Schema(description = "Absent when it could not be estimated") @Nullable
            BigDecimal value,

            String explanation) {

        static EstimateBody of(Estimate estimate) {
            return new EstimateBody(estimate.measure(), estimate.value().orElse(null), estimate.explanation());
        }
    }

    private static @Nullable String original(Severity told, Severity graded) {
        return told == graded ? null : graded.toString();
    }

    /// What is sent of a result.
    ///
    /// @param estimates what was made of the creatinine
    /// @param tiers how loudly the caller's site shows a severity
    public static InteractionCheckAnswer of(
            CheckResult result, List<Estimate> estimates, Function<Severity, Tier> tiers) {
        return new InteractionCheckAnswer(
                result.alerts().stream()
                        .map(alert -> AlertBody.of(alert, tiers))
                        .toList(),
                result.siteNotes().stream().map(SiteOverrideBody::of).toList(),
                result.doseFindings().stream().map(DoseBodies.FindingBody::of).toList(),
                result.associations().stream().map(AssociationNoteBody::of).toList(),
                SedativeLoadBody.of(result.sedativeLoad()),
                result.duplicates().stream().map(DuplicateBody::of).toList(),
                estimates.isEmpty()
                        ? null
                        : estimates.stream().map(EstimateBody::of).toList(),
                result.notChecked().stream().map(NotCheckedBody::of).toList(),
                result.understood().stream().map(UnderstoodBody::of).toList(),
                CheckedAgainstBody.of(result.checkedAgainst()));
    }
}
