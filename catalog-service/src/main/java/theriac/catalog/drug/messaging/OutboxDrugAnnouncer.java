package theriac.catalog.drug.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugAnnouncer;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;

/// Announces drugs on the state topic of the catalog.
@ApplicationScoped
class OutboxDrugAnnouncer implements DrugAnnouncer {

    private final Outbox outbox;

    OutboxDrugAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(List<Drug> drugs) {
        outbox.appendAll(drugs.stream().map(OutboxDrugAnnouncer::stateOf).toList());
    }

    static OutgoingEvent stateOf(Drug drug) {
        return new OutgoingEvent(Topics.DRUG, drug.id().value(), DrugV1.TYPE, DrugContract.of(drug));
    }
}
