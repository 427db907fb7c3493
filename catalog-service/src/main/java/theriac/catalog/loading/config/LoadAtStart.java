package theriac.catalog.loading.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.catalog.loading.LoadContent;

/// Loads the shipped content before the service answers.
@ApplicationScoped
class LoadAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);

    private final LoadContent loadContent;

    LoadAtStart(LoadContent loadContent) {
        this.loadContent = loadContent;
    }

    void load(@Observes StartupEvent start) {
        var changed = loadContent.load();
        LOG.atInfo().addKeyValue("changedDrugs", changed.size()).log("shipped content loaded");
    }
}
