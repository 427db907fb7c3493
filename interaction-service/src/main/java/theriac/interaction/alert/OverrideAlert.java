package theriac.interaction.alert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.medicationcourse.MedicationHistories;

/// Takes a prescriber's answer to an alert as they saw it.
@ApplicationScoped
public class OverrideAlert {

    private final Alerts alerts;
    private final MedicationHistories histories;
    private final AlertAnnouncer announcer;
    private final AuditTrail audit;
    private final Clock clock;

    OverrideAlert(
            Alerts alerts, MedicationHistories histories, AlertAnnouncer announcer, AuditTrail audit, Clock clock) {
        this.alerts = alerts;
        this.histories = histories;
        this.announcer = announcer;
        this.audit = audit;
        this.clock = clock;
    }

    /// An answer to one revision of an alert.
    public record Answer(AlertId alert, long seen, OverrideReason reason, Optional<String> comment) {}

    /// Who answers.
    ///
    /// @param sees whether they may act for a site
    public record By(String actor, String site, Predicate<String> sees) {}

    /// What came of an answer.
    public sealed interface Outcome {

        /// The alert stands overridden.
        record Overridden(Alert alert) implements Outcome {}

        /// There is none, or none for this caller.
        record NotFound() implements Outcome {}

        /// It stands at another revision than the caller has seen.
        record Changed(long present) implements Outcome {}

        /// It needs no answer any more.
        record Settled(State state) implements Outcome {}
    }

    /// Overrides an alert that is raised. The patient's lock comes first, as with everything that changes alerts.
    @Transactional
    public Outcome override(Answer answer, By by) {
        var patient = alerts.find(answer.alert())
                .filter(alert -> by.sees().test(alert.about().site()))
                .map(alert -> alert.about().patient());
        if (patient.flatMap(histories::find).isEmpty()) {
            return new Outcome.NotFound();
        }
        return alerts.find(answer.alert())
                .map(alert -> override(alert, answer, by))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome override(Alert alert, Answer answer, By by) {
        if (alert.revision() != answer.seen()) {
            return new Outcome.Changed(alert.revision());
        }
        if (alert.state() != State.RAISED) {
            return new Outcome.Settled(alert.state());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var overridden = alert.overridden(new Overriding(answer.reason(), by.actor(), now, answer.comment()));
        alerts.replace(alert, overridden, by.actor());
        announcer.announce(overridden);
        audit.record(new AuditEntry(
                now, by.actor(), by.site(), "override-alert", alert.id().subject()));
        return new Outcome.Overridden(overridden);
    }
}
