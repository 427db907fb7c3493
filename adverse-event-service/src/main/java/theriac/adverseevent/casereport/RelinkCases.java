package theriac.adverseevent.casereport;

import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.patientreference.PatientReference;

/// Links the cases of patients again whose alerts changed.
@ApplicationScoped
public class RelinkCases {

    private static final Submitter SERVICE = new Submitter("theriac/adverse-event-service", "*");

    private final Cases cases;
    private final WithdrawalLinks links;
    private final CaseRecord record;

    RelinkCases(Cases cases, WithdrawalLinks links, CaseRecord record) {
        this.cases = cases;
        this.links = links;
        this.record = record;
    }

    /// Each case whose link changes gets a new revision, is announced and audited.
    @Transactional
    public void relink(Set<PatientReference> patients) {
        var known = cases.lockOf(patients);
        var linked = links.linked(known);
        var changed = IntStream.range(0, known.size())
                .filter(i -> !linked.get(i).equals(known.get(i)))
                .mapToObj(i -> linked.get(i).revised())
                .toList();
        cases.replaceAll(changed);
        record.changed(changed, SERVICE, "link-case");
    }
}
