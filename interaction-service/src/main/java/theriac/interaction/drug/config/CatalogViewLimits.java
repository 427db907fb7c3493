package theriac.interaction.drug.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import theriac.interaction.drug.ViewLimits;

/// Turns the settings into what the view works with.
@ApplicationScoped
class CatalogViewLimits {

    @Produces
    @Singleton
    ViewLimits limits(CatalogViewConfig config) {
        if (!config.silentAtMost().isPositive()) {
            throw new IllegalStateException(
                    "theriac.interaction.catalog-view.silent-at-most must be more than nothing");
        }
        return new ViewLimits(config.silentAtMost());
    }
}
