package theriac.catalog.loading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;

/// Loads the shipped content: what was not loaded yet in its present form, all in one transaction. Replicas that start
/// together load it once, for the second waits and then finds nothing to do.
@ApplicationScoped
public class LoadContent {

    private final ShippedContent shipped;
    private final LoadedContent loaded;
    private final PublishShipped publishShipped;
    private final Claims claims;
    private final Clock clock;

    LoadContent(
            ShippedContent shipped, LoadedContent loaded, PublishShipped publishShipped, Claims claims, Clock clock) {
        this.shipped = shipped;
        this.loaded = loaded;
        this.publishShipped = publishShipped;
        this.claims = claims;
        this.clock = clock;
    }

    /// Loads, and tells what came of it.
    @Transactional
    public Loading load() {
        loaded.lock();
        var outdated = outdated();
        var drafts = new ArrayList<Draft>();
        for (var name : outdated.keySet()) {
            switch (shipped.read(name)) {
                case Piece.OfDrug(var draft) -> drafts.add(draft);
                case Piece.GeneralClaims(var general) -> claims.replaceGeneral(general);
            }
        }
        var loading = publishShipped.publish(drafts);
        loading.waiting().forEach(drug -> outdated.remove(drug.value()));
        loaded.remember(outdated, clock.instant());
        return loading;
    }

    private Map<String, String> outdated() {
        var outdated = new HashMap<>(shipped.fingerprints());
        outdated.entrySet().removeAll(loaded.fingerprints().entrySet());
        return outdated;
    }
}
