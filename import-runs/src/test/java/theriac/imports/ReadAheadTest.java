package theriac.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadAheadTest {

    @Test
    void givesThePiecesInTheirOrder() {
        try (var pieces = new ReadAhead<>(place -> "after " + place, 0)) {
            assertThat(pieces.take(10)).isEqualTo("after 0");
            assertThat(pieces.take(20)).isEqualTo("after 10");
            assertThat(pieces.take(30)).isEqualTo("after 20");
        }
    }

    @Test
    void readsTheNextPieceWhileOneIsReceived() throws InterruptedException {
        var second = new CountDownLatch(1);
        try (var pieces = new ReadAhead<>(place -> read(place, second), 0)) {
            pieces.take(10);

            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static long read(long place, CountDownLatch second) {
        if (place == 10) {
            second.countDown();
        }
        return place;
    }

    @Test
    void throwsWhatTheReadingThrew() {
        try (var pieces = new ReadAhead<>(ReadAheadTest::unreadable, 0)) {
            assertThatThrownBy(() -> pieces.take(10))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage("cut off");
        }
    }

    private static long unreadable(long place) {
        throw new UnreadableFile("cut off");
    }

    @Test
    void whoClosesWaitsForThePieceThatIsBeingRead() throws InterruptedException {
        var held = new CountDownLatch(1);
        var pieces = new ReadAhead<>(place -> readOnceReleased(place, held), 0);
        var closing = Thread.ofVirtual().start(pieces::close);

        assertThat(closing.join(Duration.ofMillis(200))).isFalse();
        held.countDown();

        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    }

    private static long readOnceReleased(long place, CountDownLatch held) {
        try {
            held.await();
            return place;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
