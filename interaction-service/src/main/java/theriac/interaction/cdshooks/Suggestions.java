package theriac.interaction.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import theriac.interaction.cdshooks.Card.Action;
import theriac.interaction.cdshooks.Card.Suggestion;
import theriac.interaction.cdshooks.chart.Listed;
import theriac.interaction.dose.DoseFinding;

/// Changes of draft orders that a prescriber may accept. Nothing is suggested about what is taken already: to
/// stop a drug at once may hurt.
final class Suggestions {

    private static final String UCUM = "http://unitsofmeasure.org";

    private Suggestions() {}

    /// To cancel a draft order; empty for one without an id, which no change could name.
    static Optional<Suggestion> cancel(Listed order) {
        return draft(order).map(resource -> {
            resource.put("status", "cancelled");
            return suggestion(
                    order, "Cancel the order of ", "Sets the status of the draft order to cancelled: ", resource);
        });
    }

    /// To lower a single dose to the limit that it broke; empty where the order has more than one line of
    /// dosage or states its dose in another way.
    static Optional<Suggestion> lower(Listed order, DoseFinding finding) {
        var limit = finding.limit()
                .filter(_ -> finding.kind() == DoseFinding.Kind.OVER_SINGLE_MAXIMUM
                        || finding.kind() == DoseFinding.Kind.START_TOO_HIGH);
        return limit.filter(broken ->
                        List.of("mg", "microgram").contains(broken.amount().unit()))
                .flatMap(broken -> draft(order)
                        .flatMap(resource -> dose(resource).map(dose -> {
                            var amount = broken.amount();
                            dose.removeAll();
                            dose.put("value", amount.value());
                            dose.put("unit", amount.unit());
                            dose.put("system", UCUM);
                            dose.put("code", amount.unit().equals("mg") ? "mg" : "ug");
                            return suggestion(
                                    order,
                                    "Lower the single dose to " + amount + ": ",
                                    "Sets the single dose to the limit of the dose rule (" + amount + "): ",
                                    resource);
                        })));
    }

    private static Suggestion suggestion(Listed order, String label, String description, ObjectNode resource) {
        var name = Markdown.line(order.label());
        var action = new Action(
                "update", description + name, resource, order.source().address().orElse(null));
        return new Suggestion(Markdown.cut(label + name, 120), UUID.randomUUID(), List.of(action));
    }

    /// Words that would contradict the change are left out.
    private static Optional<ObjectNode> draft(Listed order) {
        if (!order.order()
                || order.source().id().isEmpty()
                || !(order.source().json().node() instanceof ObjectNode sent)) {
            return Optional.empty();
        }
        var copy = sent.deepCopy();
        copy.remove("text");
        return Optional.of(copy);
    }

    private static Optional<ObjectNode> dose(ObjectNode order) {
        var lines = order.path("dosageInstruction");
        if (lines.size() != 1 || !(lines.path(0) instanceof ObjectNode line)) {
            return Optional.empty();
        }
        line.remove("text");
        var doses = line.path("doseAndRate");
        return doses.size() == 1 && doses.path(0).path("doseQuantity") instanceof ObjectNode dose
                ? Optional.of(dose)
                : Optional.empty();
    }
}
