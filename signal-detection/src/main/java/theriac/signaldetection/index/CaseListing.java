package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Takes those of many cases whose keys come next in their order. That order knows nothing of where a case stands
/// in the index, so that a page begun before a merge, on another replica, or before a restart goes on where it
/// ended.
final class CaseListing {

    private final int limit;
    private final Optional<String> after;
    private final Names otherKeys;
    private final Comparator<String> order =
            Comparator.comparing((String key) -> !CaseId.isUuid(key)).thenComparing(Comparator.naturalOrder());
    private final PriorityQueue<String> nextKeys = new PriorityQueue<>(order.reversed());
    private final CaseId lower;
    private CaseId upper = new CaseId(-1, -1);
    private long total;

    CaseListing(Optional<String> after, int limit, Names otherKeys) {
        this.limit = limit;
        this.after = after;
        this.otherKeys = otherKeys;
        this.lower = after.flatMap(CaseId::uuid).orElse(new CaseId(0, 0));
    }

    /// The bits of UUIDs compare as their texts do, so that most cases are passed over without making a text.
    void add(CaseId id) {
        total++;
        if (id.isUuid() && (id.compareTo(lower) <= 0 || id.compareTo(upper) > 0)) {
            return;
        }
        var key = id.key(otherKeys);
        if (after.isPresent() && order.compare(key, after.get()) <= 0) {
            return;
        }
        nextKeys.add(key);
        if (nextKeys.size() > limit + 1) {
            nextKeys.remove();
            CaseId.uuid(nextKeys.element()).ifPresent(last -> upper = last);
        }
    }

    CasePage page() {
        var keys = new ArrayList<>(nextKeys);
        keys.sort(order);
        var page = List.copyOf(keys.subList(0, Math.min(limit, keys.size())));
        return new CasePage(page, total, keys.size() > limit ? Optional.of(page.getLast()) : Optional.empty());
    }
}
