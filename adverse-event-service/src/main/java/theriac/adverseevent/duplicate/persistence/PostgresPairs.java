package theriac.adverseevent.duplicate.persistence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.duplicate.CasePair;
import theriac.adverseevent.duplicate.PairId;
import theriac.adverseevent.duplicate.PairState;
import theriac.adverseevent.duplicate.Pairs;
import theriac.adverseevent.duplicate.Ruling;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// One row per pair. What assessors wrote in their own words is sealed with the key of the pair's first case.
@ApplicationScoped
class PostgresPairs implements Pairs {

    private static final String COLUMNS = "pair_id, p.version, p.state, first_id, second_id, score, survivor_id,"
            + " merged_revision, decided_by, decided_at, reason";

    /// A dismissed pair opens again when what is compared changed since.
    private static final String OFFER = """
            insert into duplicate_pair as known (first_id, second_id, score, content)
            select least(one, other), greatest(one, other), score, content
            from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::text[]) as found (one, other, score, content)
            on conflict (first_id, second_id) do update set score = excluded.score, content = excluded.content,
                state = case when known.state = 'dismissed' and known.content <> excluded.content then 'open'
                    else known.state end,
                version = known.version
                    + case when known.state = 'dismissed' and known.content <> excluded.content then 1 else 0 end""";
    private static final String WITHDRAW = """
            delete from duplicate_pair p
            where p.state = 'open' and p.version = 1
                and (p.first_id = any(?::uuid[]) or p.second_id = any(?::uuid[]))
                and not exists (
                    select from unnest(?::uuid[], ?::uuid[]) as found (one, other)
                    where least(one, other) = p.first_id and greatest(one, other) = p.second_id)""";
    private static final String DECIDE = """
            update duplicate_pair p set version = version + 1, state = ?, survivor_id = ?, merged_revision = ?,
                content = ?, decided_by = ?, decided_at = ?::timestamptz, reason = ?
            where pair_id = ? returning\s""" + COLUMNS;
    private static final String ONE = "select " + COLUMNS + " from duplicate_pair p where pair_id = ?";
    private static final String MERGES_OF = "select " + COLUMNS + """
             from duplicate_pair p where p.state = 'merged' and survivor_id <> ? and (first_id = ? or second_id = ?)
            for update""";
    private static final String LIST = "select " + COLUMNS + """
             from duplicate_pair p
            join safety_case one on one.case_id = first_id join safety_case other on other.case_id = second_id
            where p.state = ? and (?::numeric is null or (score, pair_id) < (?::numeric, ?::uuid))
                and (?::text is null or (one.sender = ? or one.background <> 'hospital')
                    and (other.sender = ? or other.background <> 'hospital'))
                and (p.state <> 'open' or one.state = 'open' and other.state = 'open')
            order by score desc, pair_id desc limit ?""";

    private final Database database;
    private final Vault vault;

    PostgresPairs(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void offer(List<Found> found) {
        if (!found.isEmpty()) {
            database.update(
                    OFFER,
                    statement -> new Columns<>(statement, 1, found)
                            .text(pair -> pair.one().toString())
                            .text(pair -> pair.other().toString())
                            .text(pair -> pair.score().toPlainString())
                            .text(Found::content));
        }
    }

    @Override
    public void withdraw(Collection<CaseId> cases, List<Found> found) {
        if (!cases.isEmpty()) {
            var ids = List.copyOf(cases);
            database.update(WITHDRAW, statement -> {
                new Columns<>(statement, 1, ids).text(CaseId::toString).text(CaseId::toString);
                new Columns<>(statement, 3, found)
                        .text(pair -> pair.one().toString())
                        .text(pair -> pair.other().toString());
            });
        }
    }

    @Override
    public Optional<CasePair> lock(PairId id) {
        return one(ONE + " for update", id);
    }

    @Override
    public Optional<CasePair> find(PairId id) {
        return one(ONE, id);
    }

    private Optional<CasePair> one(String sql, PairId id) {
        return database.query(sql, statement -> statement.setObject(1, id.value()), this::pair).stream()
                .findFirst();
    }

    @Override
    public List<CasePair> mergesOf(CaseId merged) {
        return database.query(
                MERGES_OF,
                statement -> {
                    statement.setObject(1, merged.value());
                    statement.setObject(2, merged.value());
                    statement.setObject(3, merged.value());
                },
                this::pair);
    }

    @Override
    public CasePair decide(CasePair pair, Optional<Merged> merged, String content, Ruling ruling) {
        var reason = vault.seal(keyOf(pair.first()), ruling.reason().getBytes(StandardCharsets.UTF_8));
        var state = merged.isPresent() ? PairState.MERGED : PairState.DISMISSED;
        return database.query(
                        DECIDE,
                        statement -> {
                            statement.setString(1, state.code());
                            statement.setObject(
                                    2, merged.map(to -> to.survivor().value()).orElse(null));
                            statement.setObject(3, merged.map(Merged::revision).orElse(null));
                            statement.setString(4, content);
                            statement.setString(5, ruling.by());
                            statement.setString(6, ruling.at().toString());
                            statement.setBytes(7, reason.bytes());
                            statement.setObject(8, pair.id().value());
                        },
                        this::pair)
                .getFirst();
    }

    @Override
    public List<CasePair> list(PairState state, Optional<SenderId> site, Optional<Place> after, int limit) {
        var sender = site.map(SenderId::value).orElse(null);
        var score = after.map(Place::score).map(BigDecimal::toPlainString).orElse(null);
        return database.query(
                LIST,
                statement -> {
                    statement.setString(1, state.code());
                    statement.setString(2, score);
                    statement.setString(3, score);
                    statement.setString(
                            4, after.map(place -> place.id().toString()).orElse(null));
                    statement.setString(5, sender);
                    statement.setString(6, sender);
                    statement.setString(7, sender);
                    statement.setInt(8, limit);
                },
                this::pair);
    }

    private CasePair pair(ResultSet row) throws SQLException {
        var first = new CaseId(row.getObject("first_id", UUID.class));
        var revision = row.getLong("merged_revision");
        return new CasePair(
                new PairId(row.getObject("pair_id", UUID.class)),
                row.getInt("version"),
                Coded.of(PairState.class, row.getString("state")).orElseThrow(),
                first,
                new CaseId(row.getObject("second_id", UUID.class)),
                row.getBigDecimal("score"),
                Optional.ofNullable(row.getObject("survivor_id", UUID.class)).map(CaseId::new),
                revision == 0 ? Optional.empty() : Optional.of(revision),
                ruling(first, row));
    }

    private Optional<Ruling> ruling(CaseId first, ResultSet row) throws SQLException {
        var by = row.getString("decided_by");
        if (by == null) {
            return Optional.empty();
        }
        var reason = vault.open(keyOf(first), new Sealed(row.getBytes("reason")))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElse("(forgotten)");
        return Optional.of(
                new Ruling(by, row.getObject("decided_at", OffsetDateTime.class).toInstant(), reason));
    }

    private static SubjectId keyOf(CaseId id) {
        return new SubjectId("case/" + id);
    }
}
