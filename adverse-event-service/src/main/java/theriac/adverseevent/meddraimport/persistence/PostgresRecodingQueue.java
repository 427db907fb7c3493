package theriac.adverseevent.meddraimport.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraCoding;
import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.meddraimport.ImportedTerms.InForce;
import theriac.adverseevent.meddraimport.RecodingQueue;
import theriac.adverseevent.persistence.Database;

/// Reads all reactions once, each way in which one was reported and coded, and queues the cases of those that
/// change. On tens of millions of cases that takes minutes, so it has a connection of its own.
@ApplicationScoped
class PostgresRecodingQueue implements RecodingQueue {

    private static final String DUE = """
            select from meddra_version where version = ? and change = ? and queued_change < change
                and ready_at < clock_timestamp() - interval '5 seconds' for update skip locked""";
    private static final String WAYS = """
            select reported, term, coded_by, meddra_sent, meddra_llt, meddra_pt, max(meddra_version) as meddra_version
            from case_reaction group by 1, 2, 3, 4, 5, 6""";
    private static final String QUEUE = """
            insert into recoding_queue
            select distinct case_no from case_reaction r
            join unnest(?::text[], ?::text[], ?::int[], ?::int[]) as way (reported, term, sent, pt)
                on r.reported = way.reported and r.term is not distinct from way.term
                and r.meddra_sent is not distinct from way.sent and r.meddra_pt is not distinct from way.pt
            on conflict do nothing""";
    private static final String QUEUED = "update meddra_version set queued_change = change where version = ?";

    private final DataSource dataSource;
    private final Database database;

    PostgresRecodingQueue(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    @Override
    public boolean isWaiting() {
        return !database.query("select from recoding_queue limit 1", statement -> {}, row -> true)
                .isEmpty();
    }

    @Override
    public boolean queue(InForce version, Predicate<CodedReaction> changes) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean due = isDue(connection, version);
            if (due) {
                queue(connection, changing(connection, changes));
                try (var queued = connection.prepareStatement(QUEUED)) {
                    queued.setInt(1, version.version().tenths());
                    queued.executeUpdate();
                }
            }
            connection.commit();
            return due;
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    private static boolean isDue(Connection connection, InForce version) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setInt(1, version.version().tenths());
            statement.setLong(2, version.change());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<CodedReaction> changing(Connection connection, Predicate<CodedReaction> changes)
            throws SQLException {
        List<CodedReaction> changing = new ArrayList<>();
        try (var statement = connection.prepareStatement(WAYS)) {
            statement.setFetchSize(10_000);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var way = way(row);
                    if (changes.test(way)) {
                        changing.add(way);
                    }
                }
            }
        }
        return changing;
    }

    private static CodedReaction way(ResultSet row) throws SQLException {
        var llt = code(row, "meddra_llt");
        var pt = code(row, "meddra_pt");
        var version = new MeddraVersion(row.getInt("meddra_version"));
        return new CodedReaction(
                new ReactionMention(row.getString("reported"), ReactionCourse.UNTOLD, code(row, "meddra_sent")),
                Optional.ofNullable(row.getString("term")).map(ReactionTerm::new),
                Optional.ofNullable(row.getString("coded_by")).flatMap(CodingMethod::of),
                llt.flatMap(of -> pt.map(preferred -> new MeddraCoding(of, preferred, version))));
    }

    private static Optional<MeddraCode> code(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(MeddraCode::new);
    }

    private static void queue(Connection connection, List<CodedReaction> ways) throws SQLException {
        try (var statement = connection.prepareStatement(QUEUE)) {
            statement.setArray(
                    1, column(statement, "text", ways, way -> way.mention().term()));
            statement.setArray(
                    2,
                    column(
                            statement,
                            "text",
                            ways,
                            way -> way.term().map(ReactionTerm::value).orElse(null)));
            statement.setArray(
                    3,
                    column(
                            statement,
                            "int4",
                            ways,
                            way -> way.mention().code().map(MeddraCode::value).orElse(null)));
            statement.setArray(
                    4,
                    column(
                            statement,
                            "int4",
                            ways,
                            way -> way.meddra()
                                    .map(coding -> coding.pt().value())
                                    .orElse(null)));
            statement.executeUpdate();
        }
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<CodedReaction> ways,
            Function<CodedReaction, @Nullable Object> value)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, ways.stream().map(value).toArray());
    }
}
