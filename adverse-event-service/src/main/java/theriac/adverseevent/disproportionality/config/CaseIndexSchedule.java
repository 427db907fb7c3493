package theriac.adverseevent.disproportionality.config;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.adverseevent.disproportionality.FitPrior;
import theriac.adverseevent.disproportionality.LiveCaseIndex;
import theriac.signaldetection.statistics.PriorFit;
import theriac.signaldetection.statistics.Statistic;

/// What the case index does by the clock, and what it tells those who run it.
@ApplicationScoped
class CaseIndexSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexSchedule.class);

    private final LiveCaseIndex index;
    private final FitPrior fitPrior;
    private final MeterRegistry metrics;

    CaseIndexSchedule(LiveCaseIndex index, FitPrior fitPrior, MeterRegistry metrics) {
        this.index = index;
        this.fitPrior = fitPrior;
        this.metrics = metrics;
    }

    void measure(@Observes StartupEvent event) {
        Gauge.builder("theriac.case.index.cases", index, LiveCaseIndex::cases)
                .description("Cases that count")
                .register(metrics);
        Gauge.builder("theriac.case.index.size", index, it -> it.view().bytes())
                .description("What the case index takes of the heap")
                .baseUnit("bytes")
                .register(metrics);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void fit() {
        fitPrior.fitIfDue().ifPresent(CaseIndexSchedule::log);
    }

    @Scheduled(
            every = "${theriac.case-index.snapshot-every}",
            delayed = "${theriac.case-index.snapshot-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void snapshot() {
        try {
            index.writeSnapshot();
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("the case index could not be written; a restart will read its topic from further back");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        snapshot();
    }

    private static void log(Statistic<PriorFit> fitted) {
        switch (fitted) {
            case Statistic.Defined<PriorFit>(var fit) ->
                LOG.atInfo()
                        .addKeyValue("pairs", fit.pairs())
                        .addKeyValue("cells", fit.cells())
                        .addKeyValue("converged", fit.converged())
                        .log("the prior of EBGM was fitted");
            case Statistic.Undefined<PriorFit>(var reason) ->
                LOG.atDebug().addKeyValue("reason", reason).log("the prior of EBGM was not fitted");
        }
    }
}
