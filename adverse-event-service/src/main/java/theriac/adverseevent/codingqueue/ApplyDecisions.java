package theriac.adverseevent.codingqueue;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CasesToRecode.Which;
import theriac.adverseevent.casereport.RecodeCases;
import theriac.adverseevent.coding.SiteSynonyms.Text;
import theriac.adverseevent.codingqueue.CodingDecisions.ToApply;

/// Codes the cases again whose texts someone decided about: at once, and a little later once more, for a report
/// that another replica took in at the same moment. If the service dies in between, it goes on.
@ApplicationScoped
public class ApplyDecisions {

    private final CodingDecisions decisions;
    private final RecodeCases recodeCases;
    private final Clock clock;

    ApplyDecisions(CodingDecisions decisions, RecodeCases recodeCases, Clock clock) {
        this.decisions = decisions;
        this.recodeCases = recodeCases;
        this.clock = clock;
    }

    /// Applies all decisions that are due. Each batch of cases is a transaction of its own.
    public void apply() {
        for (ToApply due : decisions.toApply(clock.instant())) {
            apply(due.text());
            decisions.applied(due);
        }
    }

    private void apply(Text text) {
        var keys = Set.of(text.key());
        recodeAll(new Which.Decided(text.kind(), text.site(), keys));
        recodeAll(new Which.Uncoded(text.kind(), text.site(), keys));
    }

    private void recodeAll(Which which) {
        var next = OptionalLong.of(0);
        while (next.isPresent()) {
            next = recodeCases.recodeSome(which, next.getAsLong());
        }
    }
}
