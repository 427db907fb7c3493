package theriac.interaction.alert.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.interaction.alert.State;
import theriac.interaction.alert.Tallies;
import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.rule.RuleKey;

/// Counts alerts as they stand, those of patients who were forgotten with them.
@ApplicationScoped
class PostgresTallies implements Tallies {

    private static final String ALERTS = """
            select rule, rule_version, state, override_reason, resolution, count(*) as alerts,
                count(*) filter (where linked_cases > 0) as linked, sum(linked_cases) as cases
            from (
                select site, rule, rule_version, state, override_reason, resolution,
                    (select count(*) from linked_case where linked_case.alert_id = alert.alert_id::text) as linked_cases
                from medication_alert alert
                union all
                select site, rule, rule_version, state, override_reason, resolution, linked_cases from forgotten_alert)
                as every
            where ?::text is null or site = ?
            group by rule, rule_version, state, override_reason, resolution""";

    private static final String CHECKS = """
            select rule, rule_version, sum(fired) as fired from rule_firing
            where ?::text is null or site = ? group by rule, rule_version""";

    private final Rows rows;

    PostgresTallies(Rows rows) {
        this.rows = rows;
    }

    /// Alerts of one rule that came to the same end.
    private record Group(
            RuleKey rule,
            State state,
            Optional<String> overrideReason,
            Optional<String> resolution,
            long alerts,
            Links links) {}

    /// In the order of their keys, so that two replicas that write at once don't wait for each other in a circle.
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(Map<Firing, Long> counted) {
        var ordered = new TreeMap<String, Runnable>();
        counted.forEach((firing, times) -> ordered.put(
                firing.rule() + "/" + firing.site(),
                () -> rows.update(
                        """
                        insert into rule_firing (site, rule, rule_version, fired) values (?, ?, ?, ?)
                        on conflict (site, rule, rule_version)
                        do update set fired = rule_firing.fired + excluded.fired""", firing.site(), firing.rule().id(), firing.rule().version(), times)));
        ordered.values().forEach(Runnable::run);
    }

    @Override
    public List<RuleTally> of(Optional<String> site) {
        var asked = site.orElse(null);
        Map<RuleKey, List<Group>> groups = new TreeMap<>();
        rows.query(ALERTS, PostgresTallies::group, asked, asked)
                .forEach(group -> groups.computeIfAbsent(group.rule(), _ -> new ArrayList<>())
                        .add(group));
        Map<RuleKey, Long> checks = new HashMap<>();
        rows.query(CHECKS, row -> checks.put(rule(row), row.getLong("fired")), asked, asked);
        checks.keySet().forEach(rule -> groups.computeIfAbsent(rule, _ -> new ArrayList<>()));
        return groups.entrySet().stream()
                .map(of -> tally(of.getKey(), checks.getOrDefault(of.getKey(), 0L), of.getValue()))
                .toList();
    }

    private static RuleTally tally(RuleKey rule, long checks, List<Group> groups) {
        Map<String, Long> overrides = new TreeMap<>();
        Map<String, Long> resolutions = new TreeMap<>();
        long alerts = 0;
        long open = 0;
        long linked = 0;
        long cases = 0;
        for (var group : groups) {
            alerts += group.alerts();
            open += group.state() == State.RAISED ? group.alerts() : 0;
            linked += group.links().alerts();
            cases += group.links().cases();
            group.overrideReason().ifPresent(reason -> overrides.merge(reason, group.alerts(), Long::sum));
            group.resolution().ifPresent(how -> resolutions.merge(how, group.alerts(), Long::sum));
        }
        return new RuleTally(rule, checks, alerts, open, overrides, resolutions, new Links(linked, cases));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                rule(row),
                Coded.of(State.class, row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getString("override_reason")),
                Optional.ofNullable(row.getString("resolution")),
                row.getLong("alerts"),
                new Links(row.getLong("linked"), row.getLong("cases")));
    }

    private static RuleKey rule(ResultSet row) throws SQLException {
        return new RuleKey(row.getString("rule"), row.getInt("rule_version"));
    }
}
