package theriac.interaction.drug.config;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of this service's view of the drug catalog.
@ConfigMapping(prefix = "theriac.interaction.catalog-view")
public interface CatalogViewConfig {

    /// How long the event broker may be silent before checks say that changes may have been missed.
    @WithDefault("60s")
    Duration silentAtMost();
}
