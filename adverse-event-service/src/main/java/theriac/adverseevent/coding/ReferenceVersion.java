package theriac.adverseevent.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the catalog says that reference documents list as reactions to a drug, from a day on until a later version.
///
/// @param version the catalog's number of it
public record ReferenceVersion(int version, LocalDate effectiveFrom, List<Listing> listings) {

    public ReferenceVersion {
        listings = List.copyOf(listings);
    }

    /// A reaction that a document lists.
    ///
    /// @param context when the document lists it for a situation alone: `withdrawal` or `overdose`
    public record Listing(ReactionTerm term, Optional<String> context, Document document) {}

    /// A reference document.
    ///
    /// @param citation what to look up
    /// @param jurisdiction ISO 3166-1 alpha-2 code where it applies
    public record Document(String citation, Optional<String> jurisdiction, Optional<LocalDate> dated) {}
}
