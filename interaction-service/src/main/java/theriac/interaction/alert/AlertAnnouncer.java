package theriac.interaction.alert;

import java.util.List;

/// Tells others what alerts there are, in the transaction of their change.
public interface AlertAnnouncer {

    /// Announces a revision.
    void announce(Alert alert);

    /// Announces that nothing more is known of these.
    void announceForgotten(List<AlertId> alerts);
}
