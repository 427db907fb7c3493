package theriac.interaction.association.messaging;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.contracts.adverseevent.SignalV1;
import theriac.interaction.association.Association;
import theriac.interaction.association.Association.Partner;
import theriac.interaction.association.Confirmation;
import theriac.interaction.association.SignalState;
import theriac.interaction.drug.DrugId;
import theriac.messaging.RefusedEvent;

/// Reads a statistic as the adverse-event service publishes it, and keeps of it what prescribers may be told.
final class SignalV1Reader {

    private SignalV1Reader() {}

    static SignalState read(SignalV1 signal) {
        if (signal.revision() < 1) {
            throw new RefusedEvent("/revision", "must be 1 or more");
        }
        return new SignalState(given(signal.signalId(), "/signalId"), signal.revision(), association(signal));
    }

    private static Optional<Association> association(SignalV1 signal) {
        return switch (given(signal.state(), "/state")) {
            case "new", "under-review", "refuted", "closed" -> Optional.empty();
            case "confirmed" -> confirmed(signal);
            default -> throw new RefusedEvent("/state", "must be new, under-review, confirmed, refuted or closed");
        };
    }

    private static Optional<Association> confirmed(SignalV1 signal) {
        var said = given(signal.confirmation(), "/confirmation");
        var confirmation = new Confirmation(
                given(said.at(), "/confirmation/at"), said.assessors(), said.cases(), said.reporters());
        return partner(signal)
                .filter(_ -> confirmation.isEnough())
                .map(partner -> new Association(
                        signal.signalId(),
                        new DrugId(given(signal.drugId(), "/drugId")),
                        partner,
                        given(signal.reaction(), "/reaction"),
                        confirmation));
    }

    /// None for a statistic about one drug: it is about no pair.
    private static Optional<Partner> partner(SignalV1 signal) {
        var withAlcohol = Boolean.TRUE.equals(signal.withAlcohol());
        var other = Optional.ofNullable(signal.otherDrugId());
        if (withAlcohol && other.isPresent()) {
            throw new RefusedEvent("/withAlcohol", "must not be true beside another drug");
        }
        if (other.filter(String::isBlank).isPresent()) {
            throw new RefusedEvent("/otherDrugId", "must not be blank");
        }
        return withAlcohol
                ? Optional.of(new Partner.Alcohol())
                : other.map(DrugId::new).map(Partner.OtherDrug::new);
    }

    /// JSON may leave out what the contract demands.
    private static <T> T given(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new RefusedEvent(field, "is missing");
        }
        return value;
    }
}
