package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which resources tell of a drug that is taken or about to be. An order and what was dispensed, given or
/// reported on it are one medication, told by the order.
final class MedicationSources {

    /// The types in the order in which they tell the most.
    static final List<String> TYPES =
            List.of("MedicationRequest", "MedicationStatement", "MedicationDispense", "MedicationAdministration");

    private static final Set<String> NEVER = Set.of(
            "cancelled",
            "entered-in-error",
            "stopped",
            "not-taken",
            "not-done",
            "declined",
            "draft",
            "ended",
            "nullified");

    /// Which fields of a type lead to the order behind it.
    private static final Map<String, List<String>> ORDER_BEHIND = Map.of(
            "MedicationStatement", List.of("basedOn", "derivedFrom"),
            "MedicationDispense", List.of("authorizingPrescription"),
            "MedicationAdministration", List.of("request", "prescription"));

    private static final int DAYS_AFTER_AN_ADMINISTRATION = 7;

    private final Chart record;
    private final List<Resource> drafts;
    private final LocalDate today;

    MedicationSources(Chart record, List<Resource> drafts, LocalDate today) {
        this.record = record;
        this.drafts = drafts;
        this.today = today;
    }

    /// The orders that are about to be placed.
    static boolean isOrdered(Resource draft) {
        return draft.type().equals("MedicationRequest")
                && !draft.json().isTrue("doNotPerform")
                && draft.status().filter(MedicationSources::isOver).isEmpty();
    }

    private static boolean isOver(String status) {
        return !status.equals("draft") && (NEVER.contains(status) || status.equals("completed"));
    }

    /// What is taken already, but for what the drafts replace.
    List<Resource> taken() {
        var replaced = replacedByDrafts();
        var orders = Stream.concat(drafts.stream(), record.of("MedicationRequest").stream())
                .filter(one -> one.type().equals("MedicationRequest"))
                .toList();
        return TYPES.stream()
                .flatMap(type -> record.of(type).stream())
                .filter(this::isTaken)
                .filter(one -> !replaced.contains(one))
                .filter(one -> !restsOn(one, orders))
                .toList();
    }

    /// The record's state of an order that the draft changes, or the order that it follows.
    Optional<Resource> before(Resource draft) {
        return record.of("MedicationRequest").stream()
                .filter(one -> isSame(one, draft) || isPriorOf(one, draft))
                .findFirst();
    }

    private Set<Resource> replacedByDrafts() {
        var replaced = new HashSet<Resource>();
        for (var draft : drafts) {
            record.of("MedicationRequest").stream()
                    .filter(one -> isSame(one, draft) || isPriorOf(one, draft))
                    .forEach(replaced::add);
        }
        return replaced;
    }

    private static boolean isSame(Resource one, Resource draft) {
        return one.address().isPresent() && one.address().equals(draft.address());
    }

    private static boolean isPriorOf(Resource one, Resource draft) {
        return draft.json()
                .get("priorPrescription")
                .flatMap(prior -> prior.text("reference"))
                .filter(one::isMeantBy)
                .isPresent();
    }

    private static boolean restsOn(Resource one, List<Resource> orders) {
        return ORDER_BEHIND.getOrDefault(one.type(), List.of()).stream()
                .flatMap(field -> one.json().list(field).stream())
                .flatMap(reference -> reference.text("reference").stream())
                .anyMatch(reference -> orders.stream().anyMatch(order -> order.isMeantBy(reference)));
    }

    private boolean isTaken(Resource resource) {
        var status = resource.status().orElse("active");
        if (NEVER.contains(status)
                || resource.json().isTrue("doNotPerform")
                || resource.json().isTrue("wasNotTaken")
                || resource.json().isTrue("notGiven")) {
            return false;
        }
        return switch (resource.type()) {
            case "MedicationRequest" -> isOrder(resource) && (!status.equals("completed") || lasts(resource));
            case "MedicationStatement" -> !status.equals("completed") || lasts(resource);
            case "MedicationDispense" -> lastsOrIsNotSaid(resource);
            default -> given(resource);
        };
    }

    private static boolean isOrder(Resource request) {
        return request.json()
                .text("intent")
                .filter(Set.of("proposal", "option")::contains)
                .isEmpty();
    }

    private boolean lasts(Resource resource) {
        return end(resource).filter(day -> !day.isBefore(today)).isPresent();
    }

    private boolean lastsOrIsNotSaid(Resource resource) {
        return end(resource).filter(day -> day.isBefore(today)).isEmpty();
    }

    private boolean given(Resource administration) {
        var day = Dates.lastDay(administration.json(), "effectiveDateTime")
                .or(() -> administration.json().get("effectivePeriod").flatMap(period -> Dates.lastDay(period, "end")));
        return day.filter(given -> given.isBefore(today.minusDays(DAYS_AFTER_AN_ADMINISTRATION)))
                .isEmpty();
    }

    /// The last day that a period or a supply covers.
    private static Optional<LocalDate> end(Resource resource) {
        var json = resource.json();
        var supply = json.get("dispenseRequest", "expectedSupplyDuration").or(() -> json.get("daysSupply"));
        var from = Stream.of("whenHandedOver", "whenPrepared", "authoredOn")
                .flatMap(field -> Dates.firstDay(json, field).stream())
                .findFirst();
        var repeats = json.get("dispenseRequest")
                .flatMap(request -> request.number("numberOfRepeatsAllowed"))
                .orElse(BigDecimal.ZERO);
        var supplied = supply.flatMap(MedicationSources::days)
                .flatMap(days -> from.map(first -> first.plusDays(days.multiply(repeats.add(BigDecimal.ONE))
                        .min(BigDecimal.valueOf(36_500))
                        .longValue())));
        return Stream.of("effectivePeriod")
                .flatMap(field -> json.get(field).stream())
                .flatMap(period -> Dates.lastDay(period, "end").stream())
                .findFirst()
                .or(() -> json.get("dispenseRequest", "validityPeriod").flatMap(period -> Dates.lastDay(period, "end")))
                .or(() -> supplied);
    }

    private static Optional<BigDecimal> days(Element duration) {
        var unit = duration.text("code").or(() -> duration.text("unit")).orElse("d");
        return duration.number("value").filter(number -> number.signum() > 0).flatMap(number -> switch (unit) {
            case "d", "day", "days" -> Optional.of(number);
            case "wk", "week", "weeks" -> Optional.of(number.multiply(BigDecimal.valueOf(7)));
            case "mo", "month", "months" -> Optional.of(number.multiply(BigDecimal.valueOf(30)));
            case "a", "year", "years" -> Optional.of(number.multiply(BigDecimal.valueOf(365)));
            default -> Optional.<BigDecimal>empty();
        });
    }
}
