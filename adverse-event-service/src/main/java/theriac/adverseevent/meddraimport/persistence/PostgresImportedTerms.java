package theriac.adverseevent.meddraimport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraRelease;
import theriac.adverseevent.coding.MeddraRelease.Lowest;
import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.meddraimport.ImportedTerms;
import theriac.adverseevent.meddraimport.MeddraLine;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Imported versions in PostgreSQL.
@ApplicationScoped
class PostgresImportedTerms implements ImportedTerms {

    private static final String BEGIN =
            "insert into meddra_version (version, begun_at) values (?, now()) on conflict (version) do nothing";
    private static final String ADD_PREFERRED = """
            insert into meddra_pt as t (version, pt_code, name)
            select ?, code, name from unnest(?::int[], ?::text[]) as p (code, name)
            on conflict (version, pt_code) do update set name = excluded.name where t.name <> excluded.name
            returning xmax = 0 as added""";
    private static final String PLACE = """
            update meddra_pt t set hlt_code = p.hlt_code, hlt_name = p.hlt_name, hlgt_code = p.hlgt_code,
                hlgt_name = p.hlgt_name, soc_code = p.soc_code, soc_name = p.soc_name
            from unnest(?::int[], ?::int[], ?::text[], ?::int[], ?::text[], ?::int[], ?::text[])
                as p (pt_code, hlt_code, hlt_name, hlgt_code, hlgt_name, soc_code, soc_name)
            where t.version = ? and t.pt_code = p.pt_code""";
    private static final String ADD_LOWEST = """
            insert into meddra_llt as t (version, llt_code, name, pt_code, is_current)
            select ?, code, name, pt, current = 'Y'
            from unnest(?::int[], ?::text[], ?::int[], ?::text[]) as l (code, name, pt, current)
            on conflict (version, llt_code) do update
            set name = excluded.name, pt_code = excluded.pt_code, is_current = excluded.is_current
            where (t.name, t.pt_code, t.is_current) is distinct from
                (excluded.name, excluded.pt_code, excluded.is_current)
            returning xmax = 0 as added""";
    private static final String PREFERRED =
            "select pt_code from meddra_pt where version = ? and pt_code = any(?::int[])";
    private static final String FINISH =
            "update meddra_version set ready_at = clock_timestamp(), change = change + 1 where version = ?";
    private static final String IN_FORCE = """
            select version, change from meddra_version where ready_at is not null order by version desc limit 1""";
    private static final String LOAD = """
            select llt_code as code, name, pt_code, is_current from meddra_llt where version = ?
            union all
            select pt_code, name, pt_code, true from meddra_pt p where version = ? and not exists (
                select from meddra_llt l where l.version = p.version and l.llt_code = p.pt_code)""";

    private final Database database;

    PostgresImportedTerms(Database database) {
        this.database = database;
    }

    @Override
    public void begin(MeddraVersion version) {
        database.update(BEGIN, statement -> statement.setInt(1, version.tenths()));
    }

    @Override
    public Written addPreferred(MeddraVersion version, List<MeddraLine.Preferred> terms) {
        return written(database.query(
                ADD_PREFERRED,
                statement -> {
                    statement.setInt(1, version.tenths());
                    new Columns<>(statement, 2, terms)
                            .ints(term -> term.code().value())
                            .text(MeddraLine.Preferred::name);
                },
                row -> row.getBoolean("added")));
    }

    @Override
    public void place(MeddraVersion version, List<MeddraLine.Path> paths) {
        database.update(PLACE, statement -> {
            int next = new Columns<>(statement, 1, paths)
                    .ints(path -> path.pt().value())
                    .ints(path -> path.hlt().code().value())
                    .text(path -> path.hlt().name())
                    .ints(path -> path.hlgt().code().value())
                    .text(path -> path.hlgt().name())
                    .ints(path -> path.soc().code().value())
                    .text(path -> path.soc().name())
                    .next();
            statement.setInt(next, version.tenths());
        });
    }

    @Override
    public Written addLowest(MeddraVersion version, List<MeddraLine.Lowest> terms) {
        return written(database.query(
                ADD_LOWEST,
                statement -> {
                    statement.setInt(1, version.tenths());
                    new Columns<>(statement, 2, terms)
                            .ints(term -> term.code().value())
                            .text(MeddraLine.Lowest::name)
                            .ints(term -> term.pt().value())
                            .text(term -> term.current() ? "Y" : "N");
                },
                row -> row.getBoolean("added")));
    }

    private static Written written(List<Boolean> added) {
        int isNew = (int) added.stream().filter(Boolean::booleanValue).count();
        return new Written(isNew, added.size() - isNew);
    }

    @Override
    public Set<MeddraCode> preferred(MeddraVersion version, Collection<MeddraCode> codes) {
        var wanted = codes.stream().map(MeddraCode::value).toArray();
        return Set.copyOf(database.query(
                PREFERRED,
                statement -> {
                    statement.setInt(1, version.tenths());
                    statement.setArray(2, statement.getConnection().createArrayOf("int4", wanted));
                },
                row -> new MeddraCode(row.getInt("pt_code"))));
    }

    @Override
    public void finish(MeddraVersion version) {
        database.update(FINISH, statement -> statement.setInt(1, version.tenths()));
    }

    @Override
    public Optional<InForce> inForce() {
        return database
                .query(
                        IN_FORCE,
                        statement -> {},
                        row -> new InForce(new MeddraVersion(row.getInt("version")), row.getLong("change")))
                .stream()
                .findFirst();
    }

    @Override
    public MeddraRelease load(MeddraVersion version) {
        var terms = database.query(
                LOAD,
                statement -> {
                    statement.setInt(1, version.tenths());
                    statement.setInt(2, version.tenths());
                },
                PostgresImportedTerms::term);
        return new MeddraRelease(version, terms);
    }

    private static Lowest term(ResultSet row) throws SQLException {
        return new Lowest(
                new MeddraCode(row.getInt("code")),
                row.getString("name"),
                new MeddraCode(row.getInt("pt_code")),
                row.getBoolean("is_current"));
    }
}
