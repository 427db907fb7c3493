package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.CasesToRecode.Which;

/// Codes cases again when what their drugs or reactions are called by means something else than it did: the
/// catalog got to know a name, a person decided, MedDRA came in a new version. A report that came before its
/// drug is not lost for counting.
@ApplicationScoped
public class RecodeCases {

    private static final int BATCH = 500;
    private static final Submitter SERVICE = new Submitter("theriac/adverse-event-service", "*");

    private final CasesToRecode casesToRecode;
    private final Cases cases;
    private final CaseCoding coding;
    private final WithdrawalLinks links;
    private final CaseRecord record;

    RecodeCases(CasesToRecode casesToRecode, Cases cases, CaseCoding coding, WithdrawalLinks links, CaseRecord record) {
        this.casesToRecode = casesToRecode;
        this.cases = cases;
        this.coding = coding;
        this.links = links;
        this.record = record;
    }

    /// Codes the next cases behind a place, the first of which is 0, and tells where to go on; empty at the end.
    /// A case gets a new revision if anything about it changed.
    @Transactional
    public OptionalLong recodeSome(Which which, long after) {
        var found = casesToRecode.next(which, after, BATCH);
        links.keepStill(found.patients());
        var locked = cases.lockCases(found.ids());
        var known = locked.stream().collect(Collectors.toMap(SafetyCase::id, state -> state));
        var recoded = locked.stream()
                .map(coding::recoded)
                .filter(state -> differs(Objects.requireNonNull(known.get(state.id())), state))
                .toList();
        List<SafetyCase> linked = links.linked(recoded);
        cases.replaceAll(linked);
        record.changed(linked, SERVICE, "recode-case");
        return found.last() == 0 ? OptionalLong.empty() : OptionalLong.of(found.last());
    }

    private static boolean differs(SafetyCase known, SafetyCase recoded) {
        return !recoded.drugs().equals(known.drugs()) || !recoded.reactions().equals(known.reactions());
    }
}
