package theriac.adverseevent.changefeed;

import java.util.Set;

/// Where what somebody listens for is sent. Called by one thread at a time.
public interface ChangeSink {

    /// Whether what was sent before has left; as long as it has not, changes wait together.
    boolean isReady();

    /// These changed.
    void changed(Set<ChangeKind> kinds);

    /// Nothing changed, and the connection stands.
    void alive();

    /// Nothing will come any more.
    void end();
}
