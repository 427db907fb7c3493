package theriac.adverseevent.coding.messaging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReferenceVersion;
import theriac.adverseevent.coding.ReferenceVersion.Document;
import theriac.adverseevent.coding.ReferenceVersion.Listing;
import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules;

/// Reads listed reactions from a version of a drug.
final class Listings {

    private Listings() {}

    static ReferenceVersion of(DrugV1.Version version) {
        List<Listing> listings =
                version.listedReactions().stream().map(Listings::of).toList();
        return new ReferenceVersion(version.version(), Objects.requireNonNull(version.effectiveFrom()), listings);
    }

    private static Listing of(Rules.ListedReaction reaction) {
        var source = reaction.source();
        return new Listing(
                new ReactionTerm(reaction.term()),
                Optional.ofNullable(reaction.context()),
                new Document(
                        source.citation(),
                        Optional.ofNullable(source.jurisdiction()),
                        Optional.ofNullable(source.dated())));
    }
}
