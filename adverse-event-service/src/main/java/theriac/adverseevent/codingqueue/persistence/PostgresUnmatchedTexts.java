package theriac.adverseevent.codingqueue.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.codingqueue.UnmatchedText;
import theriac.adverseevent.codingqueue.UnmatchedText.Proposal;
import theriac.adverseevent.codingqueue.UnmatchedTexts;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Unmatched texts in PostgreSQL. The first text of a hospital and those of others that are spelled alike are
/// one row for those who see all.
@ApplicationScoped
class PostgresUnmatchedTexts implements UnmatchedTexts {

    private static final String LIST = """
            select kind, key, min(reported) as reported, sum(cases)::bigint as cases, min(proposed) as proposed,
                max(score) as score
            from unmatched_text u
            where (?::text is null or sender = ?) and (?::text is null or kind = ?)
                and (?::text is null or background = ?::case_background)
                and (?::boolean is null or (proposed is not null) = ?)
                and not exists (
                    select from coding_decision d
                    where d.kind = u.kind and d.key = u.key and d.undone_at is null and d.site in (u.sender, '*'))
            group by kind, key
            having sum(cases) < ? or (sum(cases) = ? and (kind, key) > (?, ?))
            order by cases desc, kind, key limit ?""";
    private static final String NOT_LOOKED_UP = """
            select kind, key from unmatched_text where looked_up_in is distinct from ?
            group by kind, key order by sum(cases) desc, kind, key limit ?""";
    private static final String LOOKED_UP = """
            update unmatched_text u set looked_up_in = ?, proposed = found.proposed, score = found.score
            from unnest(?::text[], ?::text[], ?::text[], ?::int[]) as found (kind, key, proposed, score)
            where u.kind = found.kind and u.key = found.key""";

    private final Database database;
    private final CountedTexts counted;

    PostgresUnmatchedTexts(Database database, CountedTexts counted) {
        this.database = database;
        this.counted = counted;
    }

    @Override
    public List<UnmatchedText> list(Filter filter, Optional<Place> after, int limit) {
        return database.query(
                LIST,
                statement -> {
                    var site = filter.site().orElse(null);
                    var kind = filter.kind().map(MentionKind::code).orElse(null);
                    var background = filter.background().map(Coded::code).orElse(null);
                    statement.setString(1, site);
                    statement.setString(2, site);
                    statement.setString(3, kind);
                    statement.setString(4, kind);
                    statement.setString(5, background);
                    statement.setString(6, background);
                    statement.setObject(7, filter.proposed().orElse(null));
                    statement.setObject(8, filter.proposed().orElse(null));
                    statement.setLong(9, after.map(Place::cases).orElse(Long.MAX_VALUE));
                    statement.setLong(10, after.map(Place::cases).orElse(Long.MAX_VALUE));
                    statement.setString(
                            11, after.map(place -> place.kind().code()).orElse(""));
                    statement.setString(12, after.map(Place::key).orElse(""));
                    statement.setInt(13, limit);
                },
                PostgresUnmatchedTexts::text);
    }

    private static UnmatchedText text(ResultSet row) throws SQLException {
        int score = row.getInt("score");
        return new UnmatchedText(
                kind(row),
                row.getString("key"),
                row.getString("reported"),
                row.getLong("cases"),
                Optional.ofNullable(row.getString("proposed")).map(target -> new Proposal(target, score)));
    }

    private static MentionKind kind(ResultSet row) throws SQLException {
        return MentionKind.of(row.getString("kind")).orElseThrow();
    }

    @Override
    public void countWhenDue() {
        counted.countWhenDue();
    }

    @Override
    public List<Text> notLookedUp(String vocabulary, int limit) {
        return database.query(
                NOT_LOOKED_UP,
                statement -> {
                    statement.setString(1, vocabulary);
                    statement.setInt(2, limit);
                },
                row -> new Text(kind(row), row.getString("key")));
    }

    @Override
    public void lookedUp(String vocabulary, List<LookedUp> texts) {
        database.update(LOOKED_UP, statement -> {
            statement.setString(1, vocabulary);
            new Columns<>(statement, 2, texts)
                    .text(found -> found.text().kind().code())
                    .text(found -> found.text().key())
                    .text(found -> found.proposal().map(Proposal::target).orElse(null))
                    .ints(found -> found.proposal().map(Proposal::score).orElse(null));
        });
    }
}
