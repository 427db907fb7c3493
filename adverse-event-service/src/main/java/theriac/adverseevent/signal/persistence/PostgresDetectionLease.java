package theriac.adverseevent.signal.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.persistence.Database;
import theriac.adverseevent.signal.DetectionLease;

/// A row that one replica holds for half a minute at a time, by the database's clock.
@ApplicationScoped
class PostgresDetectionLease implements DetectionLease {

    private static final String HOLD = """
            update signal_detector set holder = ?, lease_until = now() + interval '30 seconds'
            where holder is null or holder = ? or lease_until < now()""";
    private static final String RELEASE =
            "update signal_detector set holder = null, lease_until = null where holder = ?";

    private final Database database;
    private final UUID replica = UUID.randomUUID();

    PostgresDetectionLease(Database database) {
        this.database = database;
    }

    @Override
    @Transactional
    public boolean hold() {
        return database.update(HOLD, statement -> {
                    statement.setObject(1, replica);
                    statement.setObject(2, replica);
                })
                > 0;
    }

    @Override
    @Transactional
    public void release() {
        database.update(RELEASE, statement -> statement.setObject(1, replica));
    }
}
