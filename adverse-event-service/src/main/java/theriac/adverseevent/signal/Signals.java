package theriac.adverseevent.signal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All signals. Every method takes part in the caller's transaction.
public interface Signals {

    /// Where every signal stands.
    List<Standing> standings();

    /// Locks and loads those of these that there are, until the transaction ends.
    Map<SignalId, Signal> lock(Collection<SignalId> ids);

    /// Adds signals that are not there yet and replaces those that this transaction has locked.
    void saveAll(List<Signal> signals);

    Optional<Signal> find(SignalId id);

    /// Those of these that there are; what assessors wrote in their own words is not opened, and absent.
    List<Signal> withoutReasons(Collection<SignalId> ids);

    /// Ids of signals in their order.
    ///
    /// @param after the id after which to begin; absent for the beginning
    List<SignalId> ids(Optional<SignalId> after, int most);

    /// Signals, those that changed last first.
    ///
    /// @param after the last one of the page before; empty for the first page
    List<Signal> list(SignalFilter filter, Optional<SignalCursor> after, int limit);

    /// Where a signal stands, as far as crossings are concerned.
    ///
    /// @param above the screens above whose thresholds it stands
    /// @param counted the cases when something happened to it last
    record Standing(Subject subject, Stage stage, List<String> above, long counted) {

        public Standing {
            above = List.copyOf(above);
        }
    }
}
