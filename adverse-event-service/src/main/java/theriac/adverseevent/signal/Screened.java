package theriac.adverseevent.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What screens said at one moment of the pairs that were looked at.
final class Screened {

    private final Map<Subject, Map<String, Measurement>> crossed = new HashMap<>();
    private final Set<Undecided> undecided = new HashSet<>();

    /// A screen could not tell, so what it said before stands.
    private record Undecided(Subject subject, String screen) {}

    void crosses(Subject subject, Measurement measured) {
        crossed.computeIfAbsent(subject, _ -> new HashMap<>()).put(measured.screen(), measured);
    }

    void cannotTell(Subject subject, String screen) {
        undecided.add(new Undecided(subject, screen));
    }

    Set<Subject> subjects() {
        return crossed.keySet();
    }

    /// What stands above its threshold, by screen.
    Map<String, Measurement> of(Subject subject) {
        return crossed.getOrDefault(subject, Map.of());
    }

    boolean isUndecided(Subject subject, String screen) {
        return undecided.contains(new Undecided(subject, screen));
    }
}
