package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All orders of one drug, which several may be at once; each event finds those that it speaks of.
final class Orders {

    private static final String WITHOUT_NUMBER = "";

    private final CourseSettings settings;
    private final Map<Key, OrderHistory> byKey = new LinkedHashMap<>();

    Orders(CourseSettings settings) {
        this.settings = settings;
    }

    private record Key(String order, Route route) {}

    void take(CourseEvent event) {
        passTo(event.at());
        if (event.taking().isPresent() && goesOn(event)) {
            takeBy(event, event.taking().get().route());
        } else {
            spokenOf(event).forEach(order -> order.take(event));
        }
    }

    void passTo(Instant now) {
        byKey.values().forEach(order -> order.passTo(now));
    }

    /// The first moment at which an order ends if nothing more is told.
    Optional<Instant> endBySilence() {
        return byKey.values().stream()
                .map(OrderHistory::endsBySilence)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// The changes of all orders by route.
    Map<String, List<OrderHistory>> byRoute() {
        Map<String, List<OrderHistory>> routes = new TreeMap<>();
        byKey.values()
                .forEach(order -> routes.computeIfAbsent(order.route().value(), _ -> new ArrayList<>())
                        .add(order));
        return routes;
    }

    /// A statement of what is taken replaces what it speaks of by the same route; a start beside it replaces
    /// nothing but its own number.
    private void takeBy(CourseEvent event, Route route) {
        var own = orderFor(event, route);
        if (event.type() != EventType.STARTED) {
            replaced(event, route).stream().filter(other -> other != own).forEach(other -> other.replace(event));
        }
        own.take(event);
    }

    private OrderHistory orderFor(CourseEvent event, Route route) {
        var key = new Key(event.order().orElse(WITHOUT_NUMBER), route);
        return byKey.computeIfAbsent(key, _ -> new OrderHistory(route, settings.grace()));
    }

    private List<OrderHistory> replaced(CourseEvent event, Route route) {
        if (event.type() == EventType.SWITCHED) {
            return event.order().isEmpty()
                    ? List.copyOf(byKey.values())
                    : numbered(event.order().get());
        }
        return event.order().isEmpty()
                ? byKey.values().stream()
                        .filter(order -> order.route().equals(route))
                        .toList()
                : numberless(route);
    }

    private List<OrderHistory> numberless(Route route) {
        var order = byKey.get(new Key(WITHOUT_NUMBER, route));
        return order == null ? List.of() : List.of(order);
    }

    private List<OrderHistory> numbered(String number) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().order().equals(number))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The orders of the event's number; else those without one; else a new one of which nothing else is known.
    private Collection<OrderHistory> spokenOf(CourseEvent event) {
        if (byKey.isEmpty()) {
            return List.of(orderFor(event, Route.NOT_STATED));
        }
        if (event.order().isEmpty()) {
            return resumable(event, byRouteOf(event));
        }
        var own = numbered(event.order().get());
        var found = own.isEmpty() ? numbered(WITHOUT_NUMBER) : own;
        return found.isEmpty() ? List.of(orderFor(event, Route.NOT_STATED)) : resumable(event, found);
    }

    /// An event that names a route speaks of that one, if anything is taken so.
    private List<OrderHistory> byRouteOf(CourseEvent event) {
        var all = List.copyOf(byKey.values());
        var route = event.taking().map(CourseEvent.Taking::route);
        var named = all.stream()
                .filter(order -> route.filter(order.route()::equals).isPresent())
                .toList();
        return named.isEmpty() ? all : named;
    }

    /// What goes on is what was not over; when all is over, what ended last.
    private static List<OrderHistory> resumable(CourseEvent event, List<OrderHistory> orders) {
        var open = orders.stream().filter(order -> !order.isOver()).toList();
        if (open.isEmpty() && goesOn(event)) {
            return List.of(endedLast(orders));
        }
        return open.isEmpty() && event.type() != EventType.SUPPLY_ENDED ? endedAt(event.at(), orders) : open;
    }

    /// An end that is told twice may be told with its reason the second time.
    private static List<OrderHistory> endedAt(Instant at, Collection<OrderHistory> orders) {
        return orders.stream().filter(order -> order.endedAt(at)).toList();
    }

    private static OrderHistory endedLast(List<OrderHistory> orders) {
        var last = orders.getFirst();
        for (var order : orders) {
            if (!order.changes().isEmpty()
                    && (last.changes().isEmpty()
                            || order.changes()
                                    .getLast()
                                    .at()
                                    .isAfter(last.changes().getLast().at()))) {
                last = order;
            }
        }
        return last;
    }

    private static boolean goesOn(CourseEvent event) {
        return switch (event.type()) {
            case STARTED, CHANGED, RESUMED, RENEWED, SWITCHED -> true;
            case OMITTED, REFUSED, HELD, SUPPLY_ENDED, ABSENT_AT_ADMISSION, STOPPED -> false;
        };
    }
}
