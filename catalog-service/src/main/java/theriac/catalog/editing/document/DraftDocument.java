package theriac.catalog.editing.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.CodeDocument;
import theriac.catalog.drug.document.NameDocument;
import theriac.catalog.drug.document.UnsoundDocument;
import theriac.catalog.drug.document.VersionDocument;
import theriac.catalog.editing.NextVersion;
import theriac.catalog.editing.Proposal;
import theriac.catalog.editing.Standing;
import theriac.catalog.editing.Wish;

import static theriac.catalog.drug.document.Reading.at;
import static theriac.catalog.drug.document.Reading.each;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.spelled;

/// What a draft proposes.
@Schema(
        name = "DraftContents",
        description = "What the catalog should say next. What is left out stays as the drug stands; a list that is "
                + "given is the whole list.")
public record DraftDocument(
        @Schema(
                description = "The drug's revision that the writer has before them, 0 for a drug that is new. Absent "
                        + "to keep the draft's, or for the one that stands.")
        @Nullable
        Long baseRevision,

        @Schema(
                description = "Propose withdrawn to withdraw a drug, published to reinstate it.",
                enumeration = {"published", "withdrawn"})
        @Nullable
        String state,

        @Schema(examples = "baclofen") @Nullable String name,

        @Nullable List<NameDocument> names,
        @Nullable List<CodeDocument> codes,

        @Schema(
                description = "The version to add, whole; its number is given by the catalog. Absent to add none. "
                        + "Classes may be the direct ones alone: the catalog adds the broader ones.")
        @Nullable
        VersionDocument version,

        @Schema(
                description = "All claims about the drug but those that imports brought; one that is left out of the "
                        + "list is withdrawn. They hold from publication on, whatever the version's day. The id of a "
                        + "new claim begins with the drug's.")
        @Nullable
        List<ClaimDocument> claims)
        implements Wish {

    /// A proposal that was made from this revision.
    public static DraftDocument of(long baseRevision, Proposal proposal) {
        return new DraftDocument(
                baseRevision,
                proposal.state().spelling(),
                proposal.name(),
                NameDocument.of(proposal.names()),
                CodeDocument.of(proposal.codes()),
                proposal.next().map(DraftDocument::of).orElse(null),
                ClaimDocument.of(proposal.claims()));
    }

    private static VersionDocument of(NextVersion next) {
        return VersionDocument.of(null, next.effectiveFrom().orElse(null), next.statements());
    }

    @Override
    public Optional<Long> madeFrom() {
        return Optional.ofNullable(baseRevision);
    }

    /// The same, read whole.
    ///
    /// @throws UnsoundDocument when the catalog does not accept it, or a new drug has no name
    @Override
    public Proposal against(DrugId drug, Standing found) {
        var standing = found.monograph();
        var proposedState = state == null
                ? standing.map(Monograph::state).orElse(DrugState.PUBLISHED)
                : spelled("state", DrugState.class, state);
        var proposedName = Optional.ofNullable(name)
                .or(() -> standing.map(Monograph::name))
                .orElseThrow(() -> new UnsoundDocument("/name", "must be given for a drug that is new"));
        var proposedNames =
                names == null ? kept(standing, Monograph::names) : each("names", names, NameDocument::toName);
        var proposedCodes =
                codes == null ? kept(standing, Monograph::codes) : each("codes", codes, CodeDocument::toCode);
        var next = Optional.ofNullable(maybe("version", version, DraftDocument::toNext));
        var proposedClaims = claims == null ? found.claims() : each("claims", claims, claim -> claim.toClaim(drug));
        return at(
                "name",
                () -> new Proposal(proposedState, proposedName, proposedNames, proposedCodes, next, proposedClaims));
    }

    private static NextVersion toNext(VersionDocument version) {
        return new NextVersion(Optional.ofNullable(version.effectiveFrom()), version.toStatements());
    }

    private static <T> List<T> kept(Optional<Monograph> standing, Function<Monograph, List<T>> part) {
        return standing.map(part).orElse(List.of());
    }
}
