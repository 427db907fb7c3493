package theriac.adverseevent.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.disproportionality.Disproportionality;
import theriac.adverseevent.disproportionality.IndexName;
import theriac.adverseevent.disproportionality.Moment;

/// Looks for pairs that crossed a screen since it looked last, on the one replica that holds the lease.
///
/// All pairs of a drug and a reaction, and all drugs with alcohol, are looked at each time. Two drugs are looked at in
/// turns, one of them with all others at a time: so many in a run as fit into a second. After a run it rests ten
/// times as long as that took.
@ApplicationScoped
public class DetectSignals {

    private static final int BATCH = 200;
    private static final int REST = 10;
    private static final Duration ON_COMBINATIONS = Duration.ofSeconds(1);

    private final DetectionLease lease;
    private final Disproportionality disproportionality;
    private final ScreenPairs screenPairs;
    private final ScreenCombinations screenCombinations;
    private final FindCrossings findCrossings;
    private final KeepCrossings keepCrossings;
    private final Signals signals;
    private final Clock clock;

    private Map<Integer, Long> seen = Map.of();
    private Optional<Instant> seenPrior = Optional.empty();
    private int turn;
    private int drugsLeft;
    private Instant resting = Instant.MIN;

    DetectSignals(
            DetectionLease lease,
            Disproportionality disproportionality,
            ScreenPairs screenPairs,
            ScreenCombinations screenCombinations,
            FindCrossings findCrossings,
            KeepCrossings keepCrossings,
            Signals signals,
            Clock clock) {
        this.lease = lease;
        this.disproportionality = disproportionality;
        this.screenPairs = screenPairs;
        this.screenCombinations = screenCombinations;
        this.findCrossings = findCrossings;
        this.keepCrossings = keepCrossings;
        this.signals = signals;
        this.clock = clock;
    }

    /// Looks, if this replica is to, it is time, and there is anything new.
    ///
    /// A replica that still reads what stood in the topic at its start finds nothing: counted over half the cases,
    /// signals would fall that stand. A look that fails is made again.
    public synchronized void detectIfDue() {
        var began = clock.instant();
        if (began.isBefore(resting) || !lease.hold()) {
            return;
        }
        var moment = disproportionality.now();
        if (!moment.currency().caughtUp()) {
            return;
        }
        var drugs = coded(moment);
        if (isNew(moment)) {
            drugsLeft = drugs.size();
            detect(moment, drugs, true);
            seen = moment.view().offsets();
            seenPrior = moment.prior().map(prior -> prior.at());
        } else if (drugsLeft > 0) {
            detect(moment, drugs, false);
        }
        resting = clock.instant().plus(Duration.between(began, clock.instant()).multipliedBy(REST));
    }

    /// Lets another replica go on.
    public synchronized void stop() {
        lease.release();
    }

    private boolean isNew(Moment moment) {
        return !moment.view().offsets().equals(seen)
                || !moment.prior().map(prior -> prior.at()).equals(seenPrior);
    }

    /// @param all whether pairs of a drug and a reaction are to be looked at as well
    private void detect(Moment moment, List<String> drugs, boolean all) {
        var screened = new Screened();
        if (all) {
            screenPairs.all(moment, screened);
            screenCombinations.withAlcohol(moment, screened);
        }
        var firsts = inTurn(moment, drugs, screened);
        var changes =
                findCrossings.between(standings(), screened, subject -> wasLookedAt(subject, all, firsts), moment);
        for (var from = 0; from < changes.size(); from += BATCH) {
            keepCrossings.keep(changes.subList(from, Math.min(changes.size(), from + BATCH)));
        }
    }

    private static boolean wasLookedAt(Subject subject, boolean all, Set<String> firsts) {
        return subject.otherDrug().isPresent() ? firsts.contains(subject.drug()) : all;
    }

    /// Looks at two drugs for as long as it may.
    ///
    /// @return the drugs that were looked at with all others
    private Set<String> inTurn(Moment moment, List<String> drugs, Screened screened) {
        var firsts = new HashSet<String>();
        var until = clock.instant().plus(ON_COMBINATIONS);
        while (drugsLeft > 0 && firsts.size() < drugs.size() && clock.instant().isBefore(until)) {
            turn = (turn + 1) % drugs.size();
            var first = drugs.get(turn);
            screenCombinations.of(first, moment, screened);
            firsts.add(first);
            drugsLeft--;
        }
        return firsts;
    }

    @Transactional
    List<Signals.Standing> standings() {
        return signals.standings();
    }

    private static List<String> coded(Moment moment) {
        var names = moment.view().drugs();
        return IntStream.range(0, names.size())
                .mapToObj(names::name)
                .filter(IndexName::isCoded)
                .toList();
    }
}
