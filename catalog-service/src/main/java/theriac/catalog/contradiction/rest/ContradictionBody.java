package theriac.catalog.contradiction.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.contradiction.Contradiction;
import theriac.catalog.contradiction.Side;
import theriac.catalog.drug.Source;
import theriac.catalog.drug.document.ClaimDocument;

/// A contradiction, as it is answered.
@Schema(
        name = "Contradiction",
        description = "Claims about the same thing that can't all be taken as they stand. Nothing is resolved.")
record ContradictionBody(
        @Schema(
                description =
                        "Figures that differ, opposed answers to a proposition, or a use that is cautioned against.",
                enumeration = {"disagreeing-values", "opposed-statements", "use-against-precaution"})
        String kind,

        @Schema(description = "Absent for claims about no single drug.") @Nullable
        String drugId,

        @Schema(description = "The subject, the proposition, or what use and precaution share.")
        String subject,

        @Schema(description = "Whom all the claims are about, where they limit it.") @Nullable
        String population,

        @Schema(description = "Only of figures.") @Nullable FiguresBody figures,

        @Schema(description = "Who says what; figures from the lowest to the highest.")
        List<SideBody> sides,

        @Schema(description = "Claims that speak of the proposition and leave it open.")
        List<ClaimDocument> undecided,

        @Schema(
                description = "The stance with the strongest source; absent when two are equally strong. Says where to "
                        + "look first, not who is right.",
                examples = "no")
        @Nullable
        String strongerSide,

        @Schema(description = "Citations of sources that contradict themselves.")
        List<String> contradictThemselves) {

    /// The claims that say the same.
    @Schema(name = "ContradictionSide")
    record SideBody(
            @Schema(examples = "70 to 80 percent") String stance,

            @Schema(
                    description = "The evidence level of its best source.",
                    enumeration = {"label", "guideline", "study", "reference-article", "unsourced-claim"})
            String strongestEvidence,

            List<ClaimDocument> claims) {

        static SideBody of(Side side) {
            return new SideBody(side.stance(), side.strongestEvidence().spelling(), ClaimDocument.of(side.claims()));
        }
    }

    static ContradictionBody of(Contradiction contradiction) {
        var drug = contradiction.drug();
        return new ContradictionBody(
                contradiction.kind().spelling(),
                drug == null ? null : drug.value(),
                contradiction.subject(),
                contradiction.population(),
                figures(contradiction),
                contradiction.sides().stream().map(SideBody::of).toList(),
                undecided(contradiction),
                contradiction.strongerSide().map(Side::stance).orElse(null),
                contradiction.ofOneSource().stream().map(Source::citation).toList());
    }

    private static @Nullable FiguresBody figures(Contradiction contradiction) {
        return contradiction instanceof Contradiction.DisagreeingValues values ? FiguresBody.of(values) : null;
    }

    private static List<ClaimDocument> undecided(Contradiction contradiction) {
        return contradiction instanceof Contradiction.OpposedStatements statements
                ? ClaimDocument.of(statements.undecided())
                : List.of();
    }
}
