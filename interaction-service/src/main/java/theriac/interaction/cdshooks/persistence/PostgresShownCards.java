package theriac.interaction.cdshooks.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.cdshooks.ShownCards;

/// One row per card, per feedback, and per thing that a reader has seen.
@ApplicationScoped
class PostgresShownCards implements ShownCards {

    private final Rows rows;

    PostgresShownCards(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(List<Shown> cards, String hook, String site, Instant at) {
        if (cards.isEmpty()) {
            return;
        }
        rows.update(
                """
                insert into cds_card (card_id, site, hook, rule_id, rule_version, severity, shown_at)
                select card_id, ?, ?, rule_id, rule_version::int, severity, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as card (card_id, rule_id, rule_version, severity)""",
                site,
                hook,
                at.atOffset(ZoneOffset.UTC),
                cards.stream().map(Shown::card).toArray(UUID[]::new),
                cards.stream().map(Shown::rule).toArray(String[]::new),
                cards.stream().map(card -> Integer.toString(card.version())).toArray(String[]::new),
                cards.stream().map(Shown::severity).toArray(String[]::new));
    }

    @Override
    public void addSeen(String site, String reader, Collection<String> seen, Instant at) {
        rows.update("""
                insert into cds_seen (site, reader, content, seen_at)
                select ?, ?, content, ? from unnest(?::text[]) as seen (content)
                order by content
                on conflict (site, reader, content) do update set seen_at = excluded.seen_at""", site, reader, at.atOffset(ZoneOffset.UTC), seen.toArray(String[]::new));
    }

    @Override
    public Set<String> seenSince(String site, String reader, Instant since) {
        return new HashSet<>(rows.query(
                "select content from cds_seen where site = ? and reader = ? and seen_at >= ?",
                row -> row.getString(1),
                site,
                reader,
                since.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Set<UUID> known(Collection<UUID> cards, String site, String hook) {
        return new HashSet<>(rows.query(
                "select card_id from cds_card where card_id = any(?) and site = ? and hook = ? for key share",
                row -> row.getObject(1, UUID.class),
                cards.toArray(UUID[]::new),
                site,
                hook));
    }

    @Override
    public void addFeedback(List<Feedback> feedback, Instant at) {
        for (var one : feedback) {
            rows.update(
                    """
                    insert into cds_feedback (card_id, accepted, outcome_at, reason, received_at)
                    values (?, ?, ?, ?, ?)
                    on conflict (card_id, accepted, outcome_at) do nothing""",
                    one.card(),
                    one.accepted(),
                    one.at().atOffset(ZoneOffset.UTC),
                    one.reason().orElse(""),
                    at.atOffset(ZoneOffset.UTC));
        }
    }

    /// What a card came to.
    private record Tally(String rule, long shown, long accepted, long overridden) {}

    /// One reason for overriding cards of a rule.
    private record Given(String rule, String reason, long times) {}

    /// A card counts once as accepted and once as overridden, whatever was told how often.
    @Override
    public List<Count> counts(String site) {
        var tallies = rows.query(
                """
                select rule_id, count(*),
                       count(*) filter (where exists (select from cds_feedback f where f.card_id = c.card_id and f.accepted)),
                       count(*) filter (where exists (select from cds_feedback f where f.card_id = c.card_id and not f.accepted))
                from cds_card c where site = ? or ? = '*' group by rule_id order by rule_id""", row -> new Tally(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), site, site);
        var reasons = rows.query("""
                select rule_id, reason, count(distinct card_id) from cds_feedback join cds_card using (card_id)
                where (site = ? or ? = '*') and not accepted and reason <> '' group by rule_id, reason""", row -> new Given(row.getString(1), row.getString(2), row.getLong(3)), site, site);
        var counts = new ArrayList<Count>();
        for (var tally : tallies) {
            Map<String, Long> ofRule = new TreeMap<>();
            reasons.stream()
                    .filter(given -> given.rule().equals(tally.rule()))
                    .forEach(given -> ofRule.put(given.reason(), given.times()));
            counts.add(new Count(tally.rule(), tally.shown(), tally.accepted(), tally.overridden(), ofRule));
        }
        return counts;
    }
}
