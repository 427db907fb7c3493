package theriac.catalog.drug.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimFilter;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.EvidenceLevel;
import theriac.http.Problem;

/// The query parameters that lists of claims share; all that are given must match.
record ClaimParameters(
        @QueryParam("topic") @Parameter(description = "Only claims on this topic.", example = "effectiveness") @Nullable
        String topic,

        @QueryParam("subject")
        @Parameter(description = "Only claims whose subject contains this text, in any case.", example = "sclerosis")
        @Nullable
        String subject,

        @QueryParam("evidenceLevel")
        @Parameter(
                description = "Only claims of sources of this strength.",
                schema = @Schema(enumeration = {"label", "guideline", "study", "reference-article", "unsourced-claim"}))
        @Nullable
        String evidenceLevel,

        @QueryParam("jurisdiction")
        @Parameter(description = "Only claims of sources that apply there.", example = "US")
        @Nullable
        String jurisdiction,

        @QueryParam("datedSince")
        @Parameter(description = "Only claims of sources dated then or later.", example = "2019-01-01")
        @Nullable
        LocalDate datedSince,

        @QueryParam("comparedWith")
        @Parameter(description = "Only claims that compare with what contains this text.", example = "relaxants")
        @Nullable
        String comparedWith,

        @QueryParam("comparator")
        @Parameter(
                description = "Only claims with a figure that is meant so.",
                schema = @Schema(enumeration = {"equal", "range", "greater-than", "less-than"}))
        @Nullable
        String comparator,

        @QueryParam("unit")
        @Parameter(
                description = "Only claims with a figure in this unit; mg and microgram find each other.",
                example = "percent")
        @Nullable
        String unit,

        @QueryParam("low")
        @Parameter(description = "Only figures that reach this value; needs unit.", example = "70")
        @Nullable
        String low,

        @QueryParam("high")
        @Parameter(description = "Only figures that begin at this value or below; needs unit.")
        @Nullable
        String high) {

    ClaimFilter toFilter(Optional<DrugId> drug) {
        return new ClaimFilter(
                drug,
                Asked.one(Claim.Topic.class, topic, "query:topic"),
                Asked.text(subject, "query:subject"),
                Asked.one(EvidenceLevel.class, evidenceLevel, "query:evidenceLevel"),
                Asked.jurisdiction(jurisdiction),
                Optional.ofNullable(datedSince),
                Asked.text(comparedWith, "query:comparedWith"),
                figures());
    }

    private Optional<ClaimFilter.Figures> figures() {
        var meant = Asked.one(ClaimedValue.Comparator.class, comparator, "query:comparator");
        var within = within();
        return meant.isEmpty() && within.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClaimFilter.Figures(meant, within));
    }

    private Optional<ClaimFilter.Within> within() {
        var from = number(low, "query:low");
        var to = number(high, "query:high");
        var in = Asked.text(unit, "query:unit");
        if (in.isEmpty() && (from.isPresent() || to.isPresent())) {
            throw Problem.invalid("query:unit", "must say which unit the values are of");
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw Problem.invalid("query:high", "must not be less than low");
        }
        return in.map(given -> new ClaimFilter.Within(given, from, to));
    }

    private static Optional<BigDecimal> number(@Nullable String given, String pointer) {
        if (given == null) {
            return Optional.empty();
        }
        if (!given.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw Problem.invalid(pointer, "must be a number such as 70 or 2.5");
        }
        return Optional.of(new BigDecimal(given));
    }
}
