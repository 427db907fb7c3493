package theriac.adverseevent.disproportionality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.CaseFacts;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.DrugMention;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Sex;

/// The case base of one replica among several, fed by the test.
public final class Replica {

    private final LiveCaseIndex index;
    private final FitPrior fitPrior;
    private final Clock clock;
    private boolean caughtUp = true;
    private long put;

    /// @param directory where it keeps its snapshot
    public Replica(Path directory, Clock clock) {
        this.index = new LiveCaseIndex(new SnapshotSettings(directory, Duration.ofHours(12)), clock);
        this.fitPrior = new FitPrior(index, clock);
        this.clock = clock;
    }

    /// Its case base.
    public LiveCaseIndex index() {
        return index;
    }

    /// What it is asked.
    public Disproportionality disproportionality() {
        return new Disproportionality(index, fitPrior, () -> new Currency(caughtUp, 0), clock);
    }

    /// Says whether it has read all that stood in the topic when it started.
    public Replica caughtUp(boolean all) {
        caughtUp = all;
        return this;
    }

    /// Takes states of cases in.
    public Replica read(List<CaseState> states) {
        states.forEach(index::put);
        put += states.size();
        index.publish(Map.of(0, put));
        return this;
    }

    /// Fits the prior of EBGM.
    public Replica fit() {
        fitPrior.fitIfDue();
        return this;
    }

    /// A case of one suspect drug and one reaction.
    public static CaseState aCase(String id, String drug, String reaction) {
        return new CaseState.Counted(
                id,
                1,
                new CaseFacts(
                        new CaseFacts.Person(Sex.UNKNOWN, OptionalInt.empty()),
                        new CaseFacts.Origin("hospital", OptionalInt.empty(), Optional.empty(), Optional.empty()),
                        Set.of(),
                        Alcohol.UNKNOWN,
                        false,
                        List.of(new DrugMention(drug, Role.SUSPECT, Optional.empty())),
                        List.of(reaction)));
    }
}
