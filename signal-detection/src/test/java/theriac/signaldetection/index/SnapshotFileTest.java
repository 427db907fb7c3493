package theriac.signaldetection.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A snapshot is used when it is whole and fits, and else answered with the reason.
class SnapshotFileTest {

    private SnapshotFile snapshot;

    @BeforeEach
    void aSnapshotOfAFewCases(@TempDir Path directory) throws IOException {
        var random = new RandomCases(1, 40, 6, 8);
        var index = new CaseIndex(Runnable::run, new MergePolicy(8, 64));
        for (var number = 0; number < 100; number++) {
            index.put(random.state());
        }
        snapshot = new SnapshotFile(directory.resolve("cases"), "topic-1");
        snapshot.write(index.publish(Map.of(0, 12L, 3, 400L)));
    }

    private Restored read() throws IOException {
        return snapshot.read(Runnable::run);
    }

    @Test
    void aWholeSnapshotSaysWhereToReadOn() throws IOException {
        var restored = (Restored.FromSnapshot) read();

        assertThat(restored.index().view().offsets()).isEqualTo(Map.of(0, 12L, 3, 400L));
    }

    @Test
    void theSameViewIsWrittenAsTheSameCounts() throws IOException {
        var first = ((Restored.FromSnapshot) read()).index().view();
        snapshot.write(first);
        var second = ((Restored.FromSnapshot) read()).index().view();

        assertThat(Agreement.pairs(second, Scope.SCREEN, Workers.ALONE))
                .isNotEmpty()
                .isEqualTo(Agreement.pairs(first, Scope.SCREEN, Workers.ALONE));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        try (var files = Files.list(snapshot.path().getParent())) {
            assertThat(files).containsExactly(snapshot.path());
        }
    }

    @Test
    void aMissingSnapshotIsAnAnswer() throws IOException {
        Files.delete(snapshot.path());

        assertThat(read()).isEqualTo(new Restored.Unusable("there is no snapshot"));
    }

    @Test
    void aTopicMadeAnewHasNoUseForTheOldSnapshot() throws IOException {
        var other = new SnapshotFile(snapshot.path(), "topic-2");

        assertThat(other.read(Runnable::run))
                .isEqualTo(new Restored.Unusable("the snapshot is of topic topic-1, and the topic is topic-2"));
    }

    @Test
    void anotherFormatIsNotRead() throws IOException {
        var bytes = Files.readAllBytes(snapshot.path());
        bytes[8] = 99;
        Files.write(snapshot.path(), signed(bytes));

        assertThat(read()).isEqualTo(new Restored.Unusable("the snapshot has format 99, and this program writes 2"));
    }

    @Test
    void anyOtherFileIsNoSnapshot() throws IOException {
        Files.writeString(snapshot.path(), "{\"cases\": \"in a format that somebody else thought of\"}");

        assertThat(read()).isEqualTo(new Restored.Unusable("the file is no snapshot of a case index"));
    }

    @Test
    void aSnapshotCutAnywhereIsThrownAway() throws IOException {
        var bytes = Files.readAllBytes(snapshot.path());
        for (var length = 0; length < bytes.length; length += 1 + length / 50) {
            Files.write(snapshot.path(), Arrays.copyOf(bytes, length));

            assertThat(read()).as("cut to %d bytes", length).isInstanceOf(Restored.Unusable.class);
        }
    }

    @Test
    void aByteChangedAnywhereIsNoticed() throws IOException {
        var bytes = Files.readAllBytes(snapshot.path());
        for (var at = 0; at < bytes.length; at += 1 + at / 50) {
            bytes[at] ^= 0x40;
            Files.write(snapshot.path(), bytes);
            bytes[at] ^= 0x40;

            assertThat(read()).as("changed at %d", at).isInstanceOf(Restored.Unusable.class);
        }
    }

    /// The bytes with the checksum that belongs to them.
    private static byte[] signed(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length - Long.BYTES, checksum.getValue());
        return bytes;
    }
}
