package theriac.adverseevent.changefeed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeFeedTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Set<ChangeKind> CASEWORK = EnumSet.of(ChangeKind.CASE, ChangeKind.SIGNAL);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ChangeFeed feed = new ChangeFeed(new ListeningLimits(3, 2), new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void whatChangesMoreThanOnceIsToldOnceAndOnlyWhatSomebodyListensFor() {
        var screen = listen("Anna");

        feed.tell(ChangeKind.CASE);
        feed.tell(ChangeKind.CASE);
        feed.tell(ChangeKind.IMPORT);
        feed.flush();
        feed.flush();

        assertThat(screen.seen).containsExactly("[CASE]");
    }

    @Test
    void changesWaitTogetherForOneWhoReadsSlowly() {
        var screen = listen("Anna");
        screen.ready = false;
        feed.tell(ChangeKind.CASE);
        feed.flush();
        feed.tell(ChangeKind.SIGNAL);

        screen.ready = true;
        feed.flush();

        assertThat(screen.seen).containsExactly("[CASE, SIGNAL]");
    }

    @Test
    void whileNothingChangesThereIsASignOfLifeEveryFifteenSeconds() {
        var screen = listen("Anna");
        for (int second = 0; second < 31; second++) {
            after(Duration.ofSeconds(1));
        }

        assertThat(screen.seen).containsExactly("alive", "alive");
    }

    @Test
    void aConnectionEndsWithItsToken() {
        var screen = listen("Anna");
        for (int minute = 0; minute < 59; minute++) {
            after(Duration.ofMinutes(1));
        }
        assertThat(screen.seen).doesNotContain("end");

        after(Duration.ofMinutes(1));

        assertThat(screen.seen).endsWith("end");
        assertThat(feed.listeners()).isZero();
    }

    @Test
    void whoReadsNothingForAMinuteIsLetGo() {
        var screen = listen("Anna");
        screen.ready = false;

        after(Duration.ofSeconds(60));
        assertThat(screen.seen).isEmpty();
        after(Duration.ofSeconds(1));

        assertThat(screen.seen).containsExactly("end");
    }

    @Test
    void onePersonAndAllTogetherHaveTheirLimits() {
        listen("Anna");
        var second = feed.listen(listener("Anna"), new Screen());
        assertThat(feed.listen(listener("Anna"), new Screen())).isEmpty();
        assertThat(feed.listen(listener("Ben"), new Screen())).isPresent();
        assertThat(feed.listen(listener("Cara"), new Screen())).isEmpty();

        second.orElseThrow().leave();

        assertThat(feed.listen(listener("Cara"), new Screen())).isPresent();
    }

    @Test
    void aServiceThatStopsEndsAllAndTakesNobodyMore() {
        var screen = listen("Anna");

        feed.close();

        assertThat(screen.seen).containsExactly("end");
        assertThat(feed.listen(listener("Ben"), new Screen())).isEmpty();
    }

    private void after(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        feed.flush();
    }

    private Screen listen(String actor) {
        var screen = new Screen();
        assertThat(feed.listen(listener(actor), screen)).isPresent();
        return screen;
    }

    private static Listener listener(String actor) {
        return new Listener(actor, CASEWORK, START.plus(Duration.ofHours(1)));
    }

    /// Where somebody looks.
    private static final class Screen implements ChangeSink {

        private final List<String> seen = new ArrayList<>();
        private boolean ready = true;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void changed(Set<ChangeKind> kinds) {
            seen.add(kinds.toString());
        }

        @Override
        public void alive() {
            seen.add("alive");
        }

        @Override
        public void end() {
            seen.add("end");
        }
    }
}
