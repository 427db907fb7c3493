package theriac.adverseevent.changefeed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.changefeed.RecordedChanges;
import theriac.adverseevent.persistence.Database;

/// Reads the newest of the tables of imports and of dead letters.
@ApplicationScoped
class PostgresRecordedChanges implements RecordedChanges {

    private static final String MARKS = """
            select
                (select concat_ws(' ', import_id, state, lines_read, stop_requested)
                    from file_import order by started_at desc, import_id desc limit 1) as imports,
                (select concat_ws(' ', count(*), max(number), max(decided_at)) from dead_letter) as dead_letters""";

    private final Database database;

    PostgresRecordedChanges(Database database) {
        this.database = database;
    }

    @Override
    @Transactional
    public Marks marks() {
        return database.query(
                        MARKS,
                        _ -> {},
                        row -> new Marks(
                                String.valueOf(row.getString("imports")),
                                String.valueOf(row.getString("dead_letters"))))
                .getFirst();
    }
}
