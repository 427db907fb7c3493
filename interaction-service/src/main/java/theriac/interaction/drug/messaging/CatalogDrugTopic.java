package theriac.interaction.drug.messaging;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.DrugStates;
import theriac.interaction.drug.DrugView;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.ViewLimits;
import theriac.messaging.RefusedEvent;
import theriac.messaging.StateTopicView;
import theriac.messaging.StateTopicViews;

/// Builds the view of the drug catalog from its topic.
@ApplicationScoped
class CatalogDrugTopic implements StateTopicView, DrugView {

    private final DrugStates states = new DrugStates();
    private final ObjectMapper json;
    private final StateTopicViews views;
    private final ViewLimits limits;

    CatalogDrugTopic(ObjectMapper json, StateTopicViews views, ViewLimits limits) {
        this.json = json;
        this.views = views;
        this.limits = limits;
    }

    @Override
    public String topic() {
        return Topics.DRUG;
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        if (key.isBlank()) {
            throw new RefusedEvent(null, "has no drug id as its key");
        }
        var id = new DrugId(key);
        if (value == null) {
            states.forget(id);
            return;
        }
        try {
            states.take(read(id, value));
        } catch (RefusedEvent refused) {
            states.takeUnreadable(id);
            throw refused;
        }
    }

    private DrugState read(DrugId id, byte[] value) {
        try {
            var state = DrugV1Reader.read(given(json.readValue(value, DrugV1.class)));
            if (!state.id().equals(id)) {
                throw new RefusedEvent("/drugId", "must be the record's key");
            }
            return state;
        } catch (IOException e) {
            throw new RefusedEvent(null, "is not a drug as catalog.drug.v1 describes it");
        }
    }

    /// The JSON text `null` is read as no object at all.
    private static DrugV1 given(@Nullable DrugV1 drug) {
        if (drug == null) {
            throw new RefusedEvent(null, "is null");
        }
        return drug;
    }

    @Override
    public DrugCatalog on(LocalDate day) {
        return states.on(day);
    }

    @Override
    public long changes() {
        return states.changes();
    }

    @Override
    public Freshness freshness() {
        var currency = views.currencyOf(Topics.DRUG);
        if (currency.silentFor().compareTo(limits.silentAtMost()) > 0) {
            return new Freshness.Silent(currency.silentFor());
        }
        return currency.caughtUp() && currency.lag() == 0
                ? new Freshness.Current()
                : new Freshness.Behind(currency.lag());
    }
}
