package theriac.adverseevent.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReferenceVersion;
import theriac.adverseevent.coding.ReferenceVersion.Document;
import theriac.adverseevent.coding.ReferenceVersion.Listing;

/// Whether a reaction was to be expected of a drug by the documents that the catalog had in force at its onset.
///
/// @param version the catalog's version in force then; empty when there is none to tell
/// @param documents those that list the reaction, or when none does, those that were looked at
/// @param because why it is not listed, or not known
public record Expectedness(
        Status status, Optional<Integer> version, List<Document> documents, Optional<Because> because) {

    /// The answer.
    public enum Status implements Coded {
        LISTED,
        UNLISTED,
        UNKNOWN
    }

    /// Why it is not a plain answer.
    public enum Because implements Coded {
        /// The drug or the reaction is not recognised.
        NOT_CODED,
        NO_ONSET,
        /// The onset is too vague to tell which version was in force.
        ONSET_TOO_VAGUE,
        /// The catalog knows no version of that time.
        NOTHING_IN_FORCE,
        /// The catalog holds no listed reactions of that version.
        NOTHING_LISTED,
        /// It is listed, for withdrawal or overdose alone, and the case tells of none.
        LISTED_IN_ANOTHER_SITUATION
    }

    public Expectedness {
        documents = List.copyOf(documents);
    }

    /// What is not known.
    static Expectedness unknown(Because because) {
        return new Expectedness(Status.UNKNOWN, Optional.empty(), List.of(), Optional.of(because));
    }

    /// The answer for a reaction that began then.
    ///
    /// @param situations of the case, as documents name them: `withdrawal`, `overdose`
    static Expectedness of(
            ReactionTerm term, PartialDate onset, List<ReferenceVersion> versions, Set<String> situations) {
        var atFirst = inForce(versions, onset.first());
        if (!atFirst.equals(inForce(versions, onset.last()))) {
            return unknown(Because.ONSET_TOO_VAGUE);
        }
        return atFirst.map(version -> by(version, term, situations)).orElseGet(() -> unknown(Because.NOTHING_IN_FORCE));
    }

    private static Optional<ReferenceVersion> inForce(List<ReferenceVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(ReferenceVersion::effectiveFrom).thenComparingInt(ReferenceVersion::version));
    }

    private static Expectedness by(ReferenceVersion version, ReactionTerm term, Set<String> situations) {
        var number = Optional.of(version.version());
        if (version.listings().isEmpty()) {
            return new Expectedness(Status.UNKNOWN, number, List.of(), Optional.of(Because.NOTHING_LISTED));
        }
        var ofTerm = version.listings().stream()
                .filter(listing -> listing.term().equals(term))
                .toList();
        var fitting = ofTerm.stream()
                .filter(listing -> listing.context().stream().allMatch(situations::contains))
                .toList();
        if (!fitting.isEmpty()) {
            return new Expectedness(Status.LISTED, number, documents(fitting), Optional.empty());
        }
        return ofTerm.isEmpty()
                ? new Expectedness(Status.UNLISTED, number, documents(version.listings()), Optional.empty())
                : new Expectedness(
                        Status.UNLISTED, number, documents(ofTerm), Optional.of(Because.LISTED_IN_ANOTHER_SITUATION));
    }

    private static List<Document> documents(List<Listing> listings) {
        return listings.stream().map(Listing::document).distinct().toList();
    }
}
