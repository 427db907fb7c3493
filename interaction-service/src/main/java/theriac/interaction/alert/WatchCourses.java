package theriac.interaction.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.medicationcourse.CourseAlert;
import theriac.interaction.medicationcourse.CourseWatch;
import theriac.interaction.medicationcourse.PatientCourses;
import theriac.interaction.medicationcourse.PatientCourses.DrugCourse;
import theriac.interaction.tier.SiteTiers;
import theriac.patientreference.PatientReference;

/// Raises, changes and resolves alerts as courses change. A course that is no longer told, because the catalog does not
/// know its drug now, leaves its alerts as they are.
@ApplicationScoped
class WatchCourses implements CourseWatch {

    private static final String SERVICE = "theriac/interaction-service";

    private final Alerts alerts;
    private final AlertAnnouncer announcer;
    private final SiteTiers tiers;
    private final AuditTrail audit;
    private final Clock clock;

    WatchCourses(Alerts alerts, AlertAnnouncer announcer, SiteTiers tiers, AuditTrail audit, Clock clock) {
        this.alerts = alerts;
        this.announcer = announcer;
        this.tiers = tiers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void look(PatientReference patient, String site, PatientCourses courses) {
        var kept = alerts.of(patient);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var course : courses.courses()) {
            var about = new About(patient, site, course.drug(), course.name());
            var standing = CourseAlerts.standing(about, course, of(course, kept), now);
            standing.forEach(alert -> keep(alert, kept, now));
        }
    }

    private static List<Alert> of(DrugCourse course, List<Alert> kept) {
        return kept.stream()
                .filter(alert -> alert.about().drug().equals(course.drug()))
                .toList();
    }

    private void keep(Alert alert, List<Alert> kept, Instant now) {
        var before = kept.stream().filter(one -> one.id().equals(alert.id())).findFirst();
        if (before.filter(alert::equals).isPresent()) {
            return;
        }
        before.ifPresentOrElse(one -> alerts.replace(one, alert, SERVICE), () -> alerts.add(alert, SERVICE));
        if (before.filter(one -> one.revision() == alert.revision()).isEmpty()) {
            announcer.announce(alert);
            var action = before.isEmpty() ? "raise-alert" : "revise-alert";
            audit.record(new AuditEntry(
                    now, SERVICE, alert.about().site(), action, alert.id().subject()));
        }
    }

    @Override
    public List<CourseAlert> of(PatientReference patient) {
        return alerts.of(patient).stream().map(this::asShown).toList();
    }

    private CourseAlert asShown(Alert alert) {
        var finding = alert.finding();
        return new CourseAlert(
                alert.id().toString(),
                alert.revision(),
                alert.state().code(),
                finding.severity(),
                tiers.of(alert.about().site(), finding.severity()),
                alert.about().drug(),
                finding.fall().route(),
                finding.fall().at(),
                alert.times().raisedAt());
    }

    @Override
    public void forget(PatientReference patient) {
        announcer.announceForgotten(alerts.forget(patient));
    }
}
