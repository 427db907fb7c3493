package theriac.architecture.offenders.sqlstaysinpersistence.catalog.drug.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;

class OffenderAnnouncer {

    String read(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
