package theriac.catalog.drug;

import org.jspecify.annotations.Nullable;

/// How a drug acts on the central nervous system.
///
/// @param depression absent when the catalog does not say, which is not the same as grade 0
/// @param beersClass absent when the drug belongs to none of the classes that the Beers criteria count
public record CnsActivity(
        @Nullable CnsDepression depression, @Nullable BeersClass beersClass) {

    /// Nothing said.
    public static final CnsActivity UNSTATED = new CnsActivity(null, null);
}
