package theriac.adverseevent.codingqueue.config;

import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.casereport.CasesToRecode.Which;
import theriac.adverseevent.casereport.RecodeCases;
import theriac.adverseevent.coding.SiteSynonyms;
import theriac.adverseevent.coding.Spellings;
import theriac.adverseevent.codingqueue.ApplyDecisions;
import theriac.adverseevent.codingqueue.LearnDecisions;
import theriac.adverseevent.codingqueue.LookUpTexts;

/// Codes after reports were taken in, all the time, in small pieces. What fails is tried again in the next round.
@ApplicationScoped
class CodingSchedule {

    private final LearnDecisions learnDecisions;
    private final ApplyDecisions applyDecisions;
    private final LookUpTexts lookUpTexts;
    private final RecodeCases recodeCases;
    private final Spellings spellings;

    CodingSchedule(
            LearnDecisions learnDecisions,
            ApplyDecisions applyDecisions,
            LookUpTexts lookUpTexts,
            RecodeCases recodeCases,
            Spellings spellings) {
        this.learnDecisions = learnDecisions;
        this.applyDecisions = applyDecisions;
        this.lookUpTexts = lookUpTexts;
        this.recodeCases = recodeCases;
        this.spellings = spellings;
    }

    /// No report is coded before it is known what people decided.
    void learnAtStart(@Observes StartupEvent start) {
        learnDecisions.learn();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void decisions() {
        learnDecisions.learn();
        applyDecisions.apply();
    }

    /// Nothing is looked up while the catalog is still being read.
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void texts() {
        boolean complete = spellings.refresh();
        lookUpTexts.count();
        if (complete) {
            lookUpAll();
        }
    }

    private void lookUpAll() {
        LookUpTexts.Found found;
        do {
            found = lookUpTexts.lookUpSome();
            found.recognised()
                    .forEach((kind, keys) -> recodeAll(new Which.Uncoded(kind, SiteSynonyms.EVERYWHERE, keys)));
        } while (found.lookedUp() > 0);
    }

    private void recodeAll(Which which) {
        var next = OptionalLong.of(0);
        while (next.isPresent()) {
            next = recodeCases.recodeSome(which, next.getAsLong());
        }
    }
}
