package theriac.catalog.loading.yaml;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import theriac.catalog.drug.PharmacologicalClasses;
import theriac.catalog.loading.ShippedClasses;
import theriac.catalog.loading.ShippedContent;

/// Provides the content in the folder `catalog` of the class path.
final class CatalogFolder {

    @Produces
    @Singleton
    YamlFolder folder() {
        return YamlFolder.onClassPath("catalog");
    }

    @Produces
    @ApplicationScoped
    ShippedContent content(YamlFolder folder) {
        return new YamlContent(folder);
    }

    @Produces
    @ApplicationScoped
    ShippedClasses shippedClasses(YamlFolder folder) {
        return new YamlContent(folder);
    }

    @Produces
    @ApplicationScoped
    PharmacologicalClasses classes(YamlFolder folder) {
        return new YamlClasses(new YamlContent(folder).classFile());
    }
}
