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
        var loading = loadContent.load();
        LOG.atInfo().addKeyValue("changedDrugs", loading.changed().size()).log("shipped content loaded");
        for (var drug : loading.proposed()) {
            LOG.atInfo().addKeyValue("drugId", drug.value()).log("shipped change of an edited drug became a draft");
        }
        for (var drug : loading.waiting()) {
            LOG.atWarn().addKeyValue("drugId", drug.value()).log("shipped change waits for the drug's open draft");
        }
    }
}
