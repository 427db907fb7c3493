package theriac.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AheadStreamTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, AheadStream.BLOCK - 1, AheadStream.BLOCK, AheadStream.BLOCK + 1, 3 * AheadStream.BLOCK})
    void allThatAStreamHoldsIsReadInItsOrder(int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);

        try (var ahead = new AheadStream(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
        try (var ahead = new AheadStream(new ByteArrayInputStream(bytes))) {
            for (byte expected : bytes) {
                assertThat(ahead.read()).isEqualTo(expected & 0xFF);
            }
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void aFaultOfTheStreamComesToWhoeverReadsUpToIt() throws IOException {
        var damaged = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new ZipException("invalid block type");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        var stream = new SequenceInputStream(new ByteArrayInputStream(new byte[AheadStream.BLOCK]), damaged);

        try (var ahead = new AheadStream(stream)) {
            assertThat(ahead.readNBytes(AheadStream.BLOCK)).hasSize(AheadStream.BLOCK);
            assertThatThrownBy(ahead::read).isInstanceOf(ZipException.class).hasMessage("invalid block type");
        }
    }
}
