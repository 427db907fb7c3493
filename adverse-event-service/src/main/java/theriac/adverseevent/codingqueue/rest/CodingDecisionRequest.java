package theriac.adverseevent.codingqueue.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.http.Problem;

/// What a text means. Exactly one of `drugId`, `term`, `meddraCode` and `nothing` is told.
@Schema(name = "CodingDecisionRequest", examples = """
        { "kind": "drug", "text": "Baklofen", "drugId": "baclofen" }""")
record CodingDecisionRequest(
        @Schema(description = "drug or reaction")
        @NotNull
        @Pattern(regexp = "drug|reaction", message = "must be drug or reaction")
        String kind,

        @Schema(description = "The text as it was reported; letter case, hyphens and spaces do not matter")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
        String text,

        @Schema(description = "The catalog's drug, for a drug") @Nullable @Size(min = 1, max = 200)
        String drugId,

        @Schema(description = "The platform's term, for a reaction") @Nullable @Size(min = 1, max = 250)
        String term,

        @Schema(description = "A code of the imported MedDRA, for a reaction") @Nullable
        String meddraCode,

        @Schema(description = "true when it is no drug, or no reaction") @Nullable
        Boolean nothing) {

    MentionKind toKind() {
        return MentionKind.of(kind).orElseThrow();
    }

    Decided toDecided() {
        var told = Stream.of(drug(), ownTerm(), meddra(), noMatch())
                .flatMap(Optional::stream)
                .toList();
        if (told.size() != 1) {
            throw Problem.invalid(
                    "",
                    toKind() == MentionKind.DRUG
                            ? "must tell exactly one of drugId and nothing"
                            : "must tell exactly one of term, meddraCode and nothing");
        }
        return told.getFirst();
    }

    /// The fields that a decision of this kind has no place for.
    List<String> misplaced() {
        var drug = Optional.ofNullable(drugId)
                .filter(id -> toKind() == MentionKind.REACTION)
                .map(id -> "/drugId");
        var reaction = Optional.ofNullable(term)
                .filter(of -> toKind() == MentionKind.DRUG)
                .map(of -> "/term");
        var meddra = Optional.ofNullable(meddraCode)
                .filter(of -> toKind() == MentionKind.DRUG)
                .map(of -> "/meddraCode");
        return Stream.of(drug, reaction, meddra).flatMap(Optional::stream).toList();
    }

    private Optional<Decided> drug() {
        return Optional.ofNullable(drugId).filter(id -> !id.isBlank()).map(id -> new Decided.Drug(new DrugId(id)));
    }

    private Optional<Decided> ownTerm() {
        return Optional.ofNullable(term)
                .filter(value -> !value.isBlank())
                .map(value -> new Decided.Term(new ReactionTerm(value)));
    }

    private Optional<Decided> meddra() {
        return Optional.ofNullable(meddraCode)
                .map(code -> MeddraCode.parse(code)
                        .orElseThrow(() -> Problem.invalid("/meddraCode", "must be a code of eight digits")))
                .map(Decided.Meddra::new);
    }

    private Optional<Decided> noMatch() {
        return Optional.ofNullable(nothing).filter(Boolean::booleanValue).map(yes -> new Decided.Nothing());
    }
}
