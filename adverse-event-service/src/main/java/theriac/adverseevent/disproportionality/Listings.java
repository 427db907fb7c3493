package theriac.adverseevent.disproportionality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReferenceVersion;
import theriac.adverseevent.coding.ReferenceVersions;

/// What the catalog lists today. A pair gathers cases of many days, so it is judged by the version in force now, a case
/// by that at its onset.
@ApplicationScoped
public class Listings {

    private final ReferenceVersions references;
    private final Clock clock;

    Listings(ReferenceVersions references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    /// What is listed for one drug.
    public record OfDrug(List<ReferenceVersion.Listing> listings) {

        /// What it says of a reaction, as [IndexName] names it.
        public Listing of(String reaction) {
            if (listings.isEmpty() || !IndexName.isCoded(reaction)) {
                return Listing.UNKNOWN;
            }
            var ofTerm = listings.stream()
                    .filter(listing -> listing.term().value().equals(reaction))
                    .toList();
            if (ofTerm.isEmpty()) {
                return Listing.NEW;
            }
            return ofTerm.stream().anyMatch(listing -> listing.context().isEmpty())
                    ? Listing.LISTED
                    : Listing.LISTED_IN_CONTEXT;
        }
    }

    /// What is listed for a drug, as [IndexName] names it.
    public OfDrug of(String drug) {
        if (!IndexName.isCoded(drug)) {
            return new OfDrug(List.of());
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return references.of(new DrugId(drug)).stream()
                .filter(version -> !version.effectiveFrom().isAfter(today))
                .max(Comparator.comparing(ReferenceVersion::effectiveFrom).thenComparingInt(ReferenceVersion::version))
                .map(version -> new OfDrug(version.listings()))
                .orElseGet(() -> new OfDrug(List.of()));
    }
}
