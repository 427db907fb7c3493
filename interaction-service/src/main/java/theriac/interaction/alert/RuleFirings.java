package theriac.interaction.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.alert.Tallies.Firing;
import theriac.interaction.rule.RuleKey;

/// Counts which rules fire in checks. A check only adds to counters in memory, which are written together now and then,
/// so it waits for nothing. What was counted since the last writing is lost with the process: it is a statistic.
@ApplicationScoped
public class RuleFirings {

    private final Map<Firing, LongAdder> counters = new ConcurrentHashMap<>();

    /// Counts one check in which these rules fired.
    public void count(String site, Collection<RuleKey> rules) {
        rules.forEach(rule -> add(new Firing(site, rule), 1));
    }

    /// What was counted since this was last asked.
    public Map<Firing, Long> take() {
        var taken = new HashMap<Firing, Long>();
        counters.forEach((firing, counter) -> {
            var sum = counter.sumThenReset();
            if (sum > 0) {
                taken.put(firing, sum);
            }
        });
        return taken;
    }

    /// Counts again what could not be written.
    public void giveBack(Map<Firing, Long> taken) {
        taken.forEach(this::add);
    }

    private void add(Firing firing, long times) {
        counters.computeIfAbsent(firing, _ -> new LongAdder()).add(times);
    }
}
