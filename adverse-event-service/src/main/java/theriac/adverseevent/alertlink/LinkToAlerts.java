package theriac.adverseevent.alertlink;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WithdrawalLinks;
import theriac.patientreference.PatientReference;

/// Links cases to the alerts of their patients. Cases without a patient, such as public ones, cost nothing.
@ApplicationScoped
class LinkToAlerts implements WithdrawalLinks {

    private final WatchedAlerts alerts;
    private final RegisteredSenders senders;

    LinkToAlerts(WatchedAlerts alerts, RegisteredSenders senders) {
        this.alerts = alerts;
        this.senders = senders;
    }

    @Override
    public void keepStill(Set<PatientReference> patients) {
        if (!patients.isEmpty()) {
            alerts.keepStill(patients);
        }
    }

    @Override
    public List<SafetyCase> linked(List<SafetyCase> cases) {
        var patients =
                cases.stream().flatMap(state -> state.patient().stream()).collect(Collectors.toUnmodifiableSet());
        if (patients.isEmpty()) {
            return cases;
        }
        alerts.keepStill(patients);
        var byPatient = alerts.of(patients).stream().collect(Collectors.groupingBy(WatchedAlert::patient));
        return cases.stream().map(state -> linked(state, byPatient)).toList();
    }

    private SafetyCase linked(SafetyCase state, Map<PatientReference, List<WatchedAlert>> byPatient) {
        var ofPatient = state.patient()
                .map(patient -> byPatient.getOrDefault(patient, List.of()))
                .orElse(List.of());
        var zone = senders.timeZoneOf(state.heading().number().sender());
        return state.suspecting(new Matching(state, zone).among(ofPatient));
    }
}
