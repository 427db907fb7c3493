package theriac.catalog.drug.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;

/// The drugs behind their topic, withdrawn ones as well.
@ApplicationScoped
class DrugStates implements StateSource {

    private final Drugs drugs;
    private final PublishDrugs publishDrugs;

    DrugStates(Drugs drugs, PublishDrugs publishDrugs) {
        this.drugs = drugs;
        this.publishDrugs = publishDrugs;
    }

    @Override
    public String topic() {
        return Topics.DRUG;
    }

    @Override
    public String type() {
        return DrugV1.TYPE;
    }

    @Override
    public List<String> keys(Optional<String> after, int most) {
        return drugs.ids(after.map(DrugId::new), most).stream()
                .map(DrugId::value)
                .toList();
    }

    @Override
    public List<OutgoingEvent> lock(Collection<String> keys) {
        var ids = keys.stream().flatMap(DrugStates::id).toList();
        return drugs.lock(ids).values().stream()
                .map(OutboxDrugAnnouncer::stateOf)
                .toList();
    }

    @Override
    public void raise(Map<String, Long> revisions) {
        publishDrugs.raiseTo(
                revisions.entrySet().stream()
                        .collect(Collectors.toMap(entry -> new DrugId(entry.getKey()), Map.Entry::getValue)),
                Editor.SERVICE);
    }

    private static Stream<DrugId> id(String key) {
        try {
            return Stream.of(new DrugId(key));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
