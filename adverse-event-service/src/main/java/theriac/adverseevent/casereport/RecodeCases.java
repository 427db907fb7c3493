package theriac.adverseevent.casereport;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.DrugNames.Learned;

/// Codes cases again when the catalog got to know a name that they were reported with: a report that came before its
/// drug is not lost for counting.
@ApplicationScoped
public class RecodeCases {

    private static final int BATCH = 500;
    private static final Submitter SERVICE = new Submitter("theriac/adverse-event-service", "*");

    private final Cases cases;
    private final CaseCoding coding;
    private final CaseRecord record;

    RecodeCases(Cases cases, CaseCoding coding, CaseRecord record) {
        this.cases = cases;
        this.coding = coding;
        this.record = record;
    }

    /// Codes the next cases that name one of the keys, and tells how many it changed: again until none is left.
    @Transactional
    public int recodeSome(Learned learned) {
        var recoded = cases.lockUncoded(learned.keys(), BATCH).stream()
                .flatMap(this::recoded)
                .toList();
        cases.replaceAll(recoded);
        record.changed(recoded, SERVICE, "recode-case");
        return recoded.size();
    }

    private Stream<SafetyCase> recoded(SafetyCase known) {
        var recoded = coding.recoded(known);
        return recoded.drugs().equals(known.drugs()) ? Stream.empty() : Stream.of(recoded);
    }
}
