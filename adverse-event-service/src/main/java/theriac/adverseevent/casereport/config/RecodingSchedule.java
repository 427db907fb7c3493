package theriac.adverseevent.casereport.config;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.casereport.CasesToRecode.Which;
import theriac.adverseevent.casereport.RecodeCases;
import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.SiteSynonyms;

/// Looks every other second whether the catalog taught this replica new names, and then codes cases again. A
/// failure leaves the mark where it was: the next round tries again.
@ApplicationScoped
class RecodingSchedule {

    private final DrugNames drugNames;
    private final RecodeCases recodeCases;
    private final AtomicLong mark = new AtomicLong();

    RecodingSchedule(DrugNames drugNames, RecodeCases recodeCases) {
        this.drugNames = drugNames;
        this.recodeCases = recodeCases;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void recode() {
        var learned = drugNames.learnedAfter(mark.get());
        if (!learned.keys().isEmpty()) {
            recodeAll(learned);
        }
        mark.set(learned.mark());
    }

    private void recodeAll(DrugNames.Learned learned) {
        var which = new Which.Uncoded(MentionKind.DRUG, SiteSynonyms.EVERYWHERE, learned.keys());
        var next = OptionalLong.of(0);
        while (next.isPresent()) {
            next = recodeCases.recodeSome(which, next.getAsLong());
        }
    }
}
