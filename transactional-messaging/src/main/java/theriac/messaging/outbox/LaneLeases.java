package theriac.messaging.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// One relay's leases of lanes, kept in the database by the database's clock. They share the work out; that
/// no two relays send from a lane at once is not theirs to guarantee but the lane's transactional producer's.
final class LaneLeases {

    private static final String STAY = """
            insert into outbox_relay (holder, alive_until) values (?, now() + ? * interval '1 millisecond')
            on conflict (holder) do update set alive_until = excluded.alive_until
            """;

    private static final String RENEW = """
            update outbox_lane set lease_until = now() + ? * interval '1 millisecond' where holder = ?
            returning lane
            """;

    private static final String ACQUIRE = """
            update outbox_lane set holder = ?, lease_until = now() + ? * interval '1 millisecond'
            where lane in (
                select lane from outbox_lane where holder is null or lease_until < now()
                order by lane limit ? for update skip locked)
            returning lane
            """;

    private final DataSource database;
    private final UUID holder;
    private final Duration lease;

    LaneLeases(DataSource database, UUID holder, Duration lease) {
        this.database = database;
        this.holder = holder;
        this.lease = lease;
    }

    /// Says that this relay is alive and answers how many lanes are its fair share among all that are.
    int stay() throws SQLException {
        try (var connection = database.getConnection();
                var stay = connection.prepareStatement(STAY);
                var forget = connection.prepareStatement(
                        "delete from outbox_relay where alive_until < now() - interval '1 hour'");
                var count =
                        connection.prepareStatement("select count(*) from outbox_relay where alive_until > now()")) {
            stay.setObject(1, holder);
            stay.setLong(2, lease.toMillis());
            stay.executeUpdate();
            forget.executeUpdate();
            try (var row = count.executeQuery()) {
                row.next();
                return Math.ceilDiv(Lane.COUNT, Math.max(1, row.getInt(1)));
            }
        }
    }

    /// Prolongs what this relay still holds, and answers which lanes those are.
    Set<Lane> renew() throws SQLException {
        try (var connection = database.getConnection();
                var renew = connection.prepareStatement(RENEW)) {
            renew.setLong(1, lease.toMillis());
            renew.setObject(2, holder);
            return lanes(renew);
        }
    }

    /// Takes lanes that nobody holds or whose holder has gone silent.
    Set<Lane> acquire(int most) throws SQLException {
        try (var connection = database.getConnection();
                var acquire = connection.prepareStatement(ACQUIRE)) {
            acquire.setObject(1, holder);
            acquire.setLong(2, lease.toMillis());
            acquire.setInt(3, most);
            return lanes(acquire);
        }
    }

    /// Hands a lane back, so that another may have it at once.
    void release(Lane lane) throws SQLException {
        try (var connection = database.getConnection();
                var release = connection.prepareStatement(
                        "update outbox_lane set holder = null, lease_until = null where lane = ? and holder = ?")) {
            release.setInt(1, lane.number());
            release.setObject(2, holder);
            release.executeUpdate();
        }
    }

    /// Leaves the relays' round.
    void leave() throws SQLException {
        try (var connection = database.getConnection();
                var leave = connection.prepareStatement("delete from outbox_relay where holder = ?")) {
            leave.setObject(1, holder);
            leave.executeUpdate();
        }
    }

    private static Set<Lane> lanes(PreparedStatement statement) throws SQLException {
        var lanes = new HashSet<Lane>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                lanes.add(new Lane(rows.getInt(1)));
            }
        }
        return lanes;
    }
}
