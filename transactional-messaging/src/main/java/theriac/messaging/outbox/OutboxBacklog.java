package theriac.messaging.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/// What waits to be sent.
@ApplicationScoped
public class OutboxBacklog {

    private final OutboxTable table;

    OutboxBacklog(DataSource database) {
        this.table = new OutboxTable(database);
    }

    /// How many events wait.
    public long events() {
        try {
            return table.backlog().rows();
        } catch (SQLException failure) {
            throw new OutboxFailure(failure);
        }
    }
}
