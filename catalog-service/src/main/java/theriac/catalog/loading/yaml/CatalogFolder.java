package theriac.catalog.loading.yaml;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import theriac.catalog.loading.ShippedClasses;
import theriac.catalog.loading.ShippedContent;

/// Provides the content in the folder `catalog` of the class path.
final class CatalogFolder {

    private static final String FOLDER = "catalog";

    @Produces
    @ApplicationScoped
    ShippedContent content() {
        return new YamlContent(YamlFolder.onClassPath(FOLDER));
    }

    @Produces
    @ApplicationScoped
    ShippedClasses classes() {
        return new YamlContent(YamlFolder.onClassPath(FOLDER));
    }
}
