package theriac.imports;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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
    void nothingIsReadAfterItWasClosed() {
        var reading = new AtomicLong();
        try (var pieces = new ReadAhead<>(place -> readSlowly(place, reading), 0)) {
            pieces.take(10);
        }

        assertThat(reading).hasValue(0);
    }

    private static long readSlowly(long place, AtomicLong reading) {
        reading.incrementAndGet();
        Thread.onSpinWait();
        return place + reading.decrementAndGet();
    }
}
