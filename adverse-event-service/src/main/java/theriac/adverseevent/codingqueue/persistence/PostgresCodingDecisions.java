package theriac.adverseevent.codingqueue.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SiteSynonyms.Text;
import theriac.adverseevent.codingqueue.CodingDecision;
import theriac.adverseevent.codingqueue.CodingDecision.Act;
import theriac.adverseevent.codingqueue.CodingDecisions;
import theriac.adverseevent.persistence.Database;

/// Decisions in PostgreSQL.
@ApplicationScoped
class PostgresCodingDecisions implements CodingDecisions {

    private static final String COLUMNS = """
            select decision_id, kind, site, key, drug_id, term, meddra_code, score, made_by, made_at, undone_by,
                undone_at from coding_decision
            """;
    private static final String ADD = """
            insert into coding_decision (decision_id, kind, site, key, drug_id, term, meddra_code, score, made_by,
                made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UNDO =
            "update coding_decision set undone_by = ?, undone_at = ?, passes = 2 where decision_id = ?";
    private static final String TO_APPLY = """
            select decision_id, kind, site, key, passes from coding_decision
            where passes = 2
                or (passes = 1 and greatest(made_at, undone_at) < ?::timestamptz - interval '10 seconds')
            order by greatest(made_at, undone_at)""";

    private final Database database;

    PostgresCodingDecisions(Database database) {
        this.database = database;
    }

    @Override
    public void lock() {
        database.query("select from coding_decision_version for update", statement -> {}, row -> true);
    }

    @Override
    public void add(CodingDecision decision) {
        database.update(ADD, statement -> {
            var text = decision.text();
            statement.setObject(1, decision.id());
            statement.setString(2, text.kind().code());
            statement.setString(3, text.site());
            statement.setString(4, text.key());
            target(statement, decision.decided());
            statement.setObject(8, decision.score().orElse(null), Types.SMALLINT);
            statement.setString(9, decision.made().actor());
            statement.setObject(10, decision.made().at().atOffset(ZoneOffset.UTC));
        });
        rise();
    }

    private static void target(PreparedStatement statement, Decided decided) throws SQLException {
        statement.setNull(5, Types.VARCHAR);
        statement.setNull(6, Types.VARCHAR);
        statement.setNull(7, Types.INTEGER);
        switch (decided) {
            case Decided.Drug(var drug) -> statement.setString(5, drug.value());
            case Decided.Term(var term) -> statement.setString(6, term.value());
            case Decided.Meddra(var code) -> statement.setInt(7, code.value());
            case Decided.Nothing ignored -> {}
        }
    }

    @Override
    public void undo(UUID id, Act by) {
        database.update(UNDO, statement -> {
            statement.setString(1, by.actor());
            statement.setObject(2, by.at().atOffset(ZoneOffset.UTC));
            statement.setObject(3, id);
        });
        rise();
    }

    private void rise() {
        database.update("update coding_decision_version set version = version + 1", statement -> {});
    }

    @Override
    public Optional<CodingDecision> standing(Text text) {
        return database
                .query(
                        COLUMNS + "where kind = ? and site = ? and key = ? and undone_at is null",
                        statement -> {
                            statement.setString(1, text.kind().code());
                            statement.setString(2, text.site());
                            statement.setString(3, text.key());
                        },
                        PostgresCodingDecisions::decision)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<CodingDecision> find(UUID id) {
        return database
                .query(
                        COLUMNS + "where decision_id = ?",
                        statement -> statement.setObject(1, id),
                        PostgresCodingDecisions::decision)
                .stream()
                .findFirst();
    }

    @Override
    public List<CodingDecision> list(Optional<String> site, Optional<Place> before, int limit) {
        return database.query(
                COLUMNS + """
                        where (?::text is null or site = ?)
                            and (?::timestamptz is null or (made_at, decision_id) < (?::timestamptz, ?))
                        order by made_at desc, decision_id desc limit ?""",
                statement -> {
                    var at = before.map(place -> place.madeAt().toString()).orElse(null);
                    statement.setString(1, site.orElse(null));
                    statement.setString(2, site.orElse(null));
                    statement.setString(3, at);
                    statement.setString(4, at);
                    statement.setObject(5, before.map(Place::id).orElse(null), Types.OTHER);
                    statement.setInt(6, limit);
                },
                PostgresCodingDecisions::decision);
    }

    @Override
    public long version() {
        return database.query(
                        "select version from coding_decision_version", statement -> {}, row -> row.getLong("version"))
                .getFirst();
    }

    @Override
    public Map<Text, Decided> allStanding() {
        Map<Text, Decided> standing = new HashMap<>();
        database.query(COLUMNS + "where undone_at is null", statement -> {}, PostgresCodingDecisions::decision)
                .forEach(decision -> standing.put(decision.text(), decision.decided()));
        return standing;
    }

    @Override
    @Transactional
    public List<ToApply> toApply(Instant now) {
        return database.query(
                TO_APPLY,
                statement -> statement.setString(1, now.toString()),
                row -> new ToApply(row.getObject("decision_id", UUID.class), text(row), row.getInt("passes")));
    }

    @Override
    @Transactional
    public void applied(ToApply done) {
        database.update(
                "update coding_decision set passes = passes - 1 where decision_id = ? and passes = ?", statement -> {
                    statement.setObject(1, done.decision());
                    statement.setInt(2, done.passes());
                });
    }

    private static CodingDecision decision(ResultSet row) throws SQLException {
        var undoneBy = Optional.ofNullable(row.getString("undone_by"));
        var undoneAt = Optional.ofNullable(row.getObject("undone_at", OffsetDateTime.class));
        return new CodingDecision(
                row.getObject("decision_id", UUID.class),
                text(row),
                decided(row),
                Optional.ofNullable(row.getObject("score", Integer.class)),
                new Act(
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()),
                undoneBy.flatMap(actor -> undoneAt.map(at -> new Act(actor, at.toInstant()))));
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                MentionKind.of(row.getString("kind")).orElseThrow(), row.getString("site"), row.getString("key"));
    }

    private static Decided decided(ResultSet row) throws SQLException {
        var drug = Optional.ofNullable(row.getString("drug_id")).<Decided>map(id -> new Decided.Drug(new DrugId(id)));
        var term = Optional.ofNullable(row.getString("term"))
                .<Decided>map(value -> new Decided.Term(new ReactionTerm(value)));
        var meddra = Optional.ofNullable(row.getObject("meddra_code", Integer.class))
                .<Decided>map(code -> new Decided.Meddra(new MeddraCode(code)));
        return drug.or(() -> term).or(() -> meddra).orElseGet(Decided.Nothing::new);
    }
}
