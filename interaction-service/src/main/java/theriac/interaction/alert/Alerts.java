package theriac.interaction.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import theriac.interaction.rule.Severity;
import theriac.patientreference.PatientReference;

/// The alerts of all patients, with what they were before.
public interface Alerts {

    /// A patient's alerts, the latest first.
    List<Alert> of(PatientReference patient);

    /// One alert; empty when there is none, or no more.
    Optional<Alert> find(AlertId id);

    /// What an alert was, the first revision first.
    List<Revision> revisionsOf(AlertId id);

    /// Alerts, the latest raised first.
    ///
    /// @param after where the page before ended
    List<Alert> list(Filter filter, Optional<Place> after, int most);

    /// Ids of alerts in their order.
    ///
    /// @param after the id after which to begin; absent for the beginning
    List<AlertId> ids(Optional<AlertId> after, int most);

    /// Loads those of these that there are, under their patients' locks, which are held until the transaction ends.
    List<Alert> lock(Collection<AlertId> ids);

    /// Keeps a new alert and its first revision, under its patient's lock.
    void add(Alert alert, String actor);

    /// Keeps an alert as it stands, and a revision where its number rose, under its patient's lock.
    void replace(Alert before, Alert after, String actor);

    /// Forgets all alerts of a patient but for what counts; which they were.
    List<AlertId> forget(PatientReference patient);

    /// Which alerts are asked for; of what is absent all are.
    ///
    /// @param site empty for all sites
    /// @param since only those changed then or later
    record Filter(
            Optional<String> site,
            Optional<PatientReference> patient,
            Optional<State> state,
            Optional<Severity> severity,
            Optional<String> kind,
            Optional<Instant> since) {}

    /// Where an alert stands in a list.
    record Place(Instant raisedAt, AlertId id) {}

    /// What an alert was after one change.
    ///
    /// @param rule as id and version, such as `stopping-baclofen-oral/1`
    /// @param actor who changed it: a token's subject, or the service
    record Revision(
            long revision,
            State state,
            Severity severity,
            String rule,
            Instant at,
            Optional<String> reason,
            String actor) {}
}
