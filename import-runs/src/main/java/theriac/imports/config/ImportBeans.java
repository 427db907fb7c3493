package theriac.imports.config;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.imports.ImportFormat;
import theriac.imports.ImportFormats;
import theriac.imports.ImportSettings;
import theriac.imports.Requester;
import theriac.imports.Uploads;

/// Makes of configuration what imports work with.
@ApplicationScoped
class ImportBeans {

    @Produces
    @Singleton
    ImportSettings settings(
            ImportConfig config,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "service") String service) {
        return new ImportSettings(
                new Requester("theriac/" + service, "*"),
                config.directory(),
                config.lostAfter(),
                config.giveUpAfter(),
                config.maxRestarts());
    }

    @Produces
    @Singleton
    Uploads uploads(ImportSettings settings) {
        return new Uploads(settings.directory());
    }

    @Produces
    @Singleton
    ImportFormats formats(Instance<ImportFormat> formats) {
        return new ImportFormats(List.copyOf(formats.stream().toList()));
    }
}
