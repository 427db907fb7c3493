package theriac.imports.persistence;

/// The statements on `file_import`.
final class Statements {

    static final String BEGIN = """
            insert into file_import
                (import_id, format, file_name, fingerprint, actor, site, state, started_at, holder, beat_at, message)
            values (?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)
            on conflict ((true)) where state = 'running' do nothing""";

    static final String RUNNING = "select import_id from file_import where state = 'running'";

    static final String LOST = "select import_id from file_import where state = 'running' and beat_at < ?";

    static final String LOST_OF_FILE = """
            select import_id from file_import
            where state = 'running' and beat_at < ? and format = ? and fingerprint = ? for update""";

    static final String LATEST_OF_FILE = """
            select * from file_import where format = ? and fingerprint = ?
            order by started_at desc, import_id desc limit 1""";

    static final String TAKE_OVER = """
            update file_import set holder = ?, beat_at = ?, restarts = restarts + 1, message = 'goes on after an interruption'
            where import_id = ? and state = 'running' and beat_at < ? and restarts < ?
            returning *""";

    static final String NOTE = """
            update file_import
            set beat_at = ?, lines_total = ?, lines_read = ?, added = ?, changed = ?, retired = ?, unchanged = ?,
                refused = ?, checkpoint = ?
            where import_id = ? and holder = ? and state = 'running'
            returning stop_requested""";

    static final String END = """
            update file_import set state = ?, message = ?
            where import_id = ? and holder = ? and state = 'running'""";

    static final String BEAT =
            "update file_import set beat_at = ? where import_id = ? and holder = ? and state = 'running'";

    static final String STOP = "update file_import set stop_requested = true where import_id = ? and state = 'running'";

    static final String STOP_LOST = """
            update file_import
            set state = 'stopped', message = 'it was interrupted, and stopped on request; send the same file again to go on'
            where import_id = ? and state = 'running' and beat_at < ?""";

    static final String GIVE_UP = """
            update file_import
            set state = 'stopped',
                message = case when beat_at < ?::timestamptz
                    then 'it was interrupted, and no service has its file; '
                    else 'it was interrupted too often; ' end
                    || 'send the same file again to go on: nothing is imported twice'
            where state = 'running' and beat_at < ?::timestamptz and (beat_at < ?::timestamptz or restarts >= ?)
            returning import_id""";

    static final String FIND = "select * from file_import where import_id = ?";

    static final String LIST = "select * from file_import order by started_at desc, import_id desc limit ?";

    static final String LIST_BEFORE = """
            select * from file_import where (started_at, import_id) < (?, ?)
            order by started_at desc, import_id desc limit ?""";

    private Statements() {}
}
