package theriac.adverseevent.signal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.adverseevent.disproportionality.Replica;
import theriac.adverseevent.disproportionality.Screens;
import theriac.adverseevent.persistence.Database;
import theriac.platform.quarkus.PlatformTestResource;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.statistics.Screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a replica notes, whatever it has read and whatever fails: over a database in which nobody else looks.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(DetectSignalsTest.NobodyElseLooks.class)
class DetectSignalsTest {

    /// The service as started does nothing by the clock.
    public static final class NobodyElseLooks implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Subject PLANTED = Subject.of("plantolium", "tinnitus");
    private static final Screen STRICT = new Screen.ByInformationComponent("strict", 3, 0.5);
    private static final Screens USUAL = new Screens(List.of(Screen.IC, Screen.EVANS, Screen.EBGM));

    @Inject
    Signals signals;

    @Inject
    KeepCrossings keepCrossings;

    @Inject
    DetectionLease lease;

    @Inject
    Database database;

    @TempDir
    Path directory;

    @BeforeEach
    void nothingIsNoted() {
        database.update("delete from signal", _ -> {});
    }

    @Test
    void aReplicaThatHasNotReadAllCasesYetNotesNoFall() {
        var cases = cases();
        detector(replica().read(cases), USUAL).detectIfDue();
        var found = planted();

        var restarted = replica().caughtUp(false);
        var detector = detector(restarted, USUAL);
        detector.detectIfDue();
        restarted.read(cases.subList(0, cases.size() / 2));
        detector.detectIfDue();
        restarted.read(cases.subList(cases.size() / 2, cases.size())).caughtUp(true);
        detector.detectIfDue();

        assertThat(found.above()).contains("ic", "evans");
        assertThat(planted()).isEqualTo(found);
    }

    @Test
    void aWriteThatFailsIsMadeAgainThoughNoCaseCame() {
        var detector = detector(replica().read(cases()), USUAL);
        database.update("alter table signal add constraint refuses_all check (revision < 1)", _ -> {});

        assertThatThrownBy(detector::detectIfDue).hasStackTraceContaining("refuses_all");
        assertThat(signals.standings()).isEmpty();
        database.update("alter table signal drop constraint refuses_all", _ -> {});
        detector.detectIfDue();

        assertThat(planted().above()).contains("ic");
        assertThat(planted().revision()).isEqualTo(1);
    }

    @Test
    void aPairStaysAboveItsShrunkRatioUntilThePriorIsFittedAgain() {
        var cases = cases();
        var detector = detector(replica().read(cases).fit(), USUAL);
        detector.detectIfDue();
        var found = planted();

        detector(replica().read(cases), USUAL).detectIfDue();

        assertThat(found.above()).contains("ebgm");
        assertThat(planted()).isEqualTo(found);
    }

    @Test
    void whatIsUndefinedIsNotedAsUndefined() {
        var cases = cases();
        var replica = replica().read(cases);
        var detector = detector(replica, USUAL);
        detector.detectIfDue();

        replica.read(cases.stream()
                .filter(one -> one.key().startsWith("planted"))
                .<CaseState>map(one -> new CaseState.Uncounted(one.key(), 2))
                .toList());
        detector.detectIfDue();

        var fallen = planted();
        assertThat(fallen.above()).isEmpty();
        assertThat(measured(fallen, "evans").statistic()).isEmpty();
        assertThat(measured(fallen, "evans").cases()).isZero();
        assertThat(measured(fallen, "ic").statistic()).isPresent();
    }

    @Test
    void whatCrossedAScreenThatIsConfiguredNoLongerStandsAboveItNoLonger() {
        var replica = replica().read(cases());
        detector(replica, new Screens(List.of(Screen.IC, STRICT))).detectIfDue();
        var before = planted();

        detector(replica, USUAL).detectIfDue();

        var after = planted();
        assertThat(before.above()).containsExactlyInAnyOrder("ic", "strict");
        assertThat(after.above()).containsExactlyInAnyOrder("ic", "evans");
        assertThat(measured(after, "strict").statistic()).isEmpty();
        assertThat(measured(after, "strict").cases()).isEqualTo(20);
        detector(replica, USUAL).detectIfDue();
        assertThat(planted()).isEqualTo(after);
    }

    private Signal planted() {
        return signals.find(PLANTED.id()).orElseThrow();
    }

    private static Measurement measured(Signal signal, String screen) {
        return signal.crossings().stream()
                .map(Crossing::measured)
                .filter(measured -> measured.screen().equals(screen))
                .toList()
                .getLast();
    }

    private Replica replica() {
        return new Replica(directory, CLOCK);
    }

    private DetectSignals detector(Replica replica, Screens screens) {
        var screenPairs = new ScreenPairs(screens);
        var screenCombinations = new ScreenCombinations();
        return new DetectSignals(
                lease,
                replica.disproportionality(),
                screenPairs,
                screenCombinations,
                new FindCrossings(screenPairs, screenCombinations),
                keepCrossings,
                signals,
                CLOCK);
    }

    /// A planted pair among pairs of drugs and reactions that are reported more and less often, and together
    /// more and less often than expected.
    private static List<CaseState> cases() {
        var random = new Random(20261124);
        var cases = new ArrayList<CaseState>();
        IntStream.range(0, 3_000).forEach(number -> {
            int drug = rank(random);
            int reaction = random.nextBoolean() ? rank(random) : Math.min(39, rank(random) ^ drug * 7 % 16);
            cases.add(Replica.aCase("other-" + number, "drug-" + drug, "reaction-" + reaction));
        });
        IntStream.range(0, 20)
                .forEach(number -> cases.add(Replica.aCase("planted-" + number, PLANTED.drug(), PLANTED.reaction())));
        IntStream.range(0, 3)
                .forEach(number -> cases.add(Replica.aCase("heard-" + number, "drug-1", PLANTED.reaction())));
        return cases;
    }

    private static int rank(Random random) {
        return (int) (40 * Math.pow(random.nextDouble(), 2));
    }
}
