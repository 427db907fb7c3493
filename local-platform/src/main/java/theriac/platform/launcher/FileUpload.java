package theriac.platform.launcher;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A file that is sent as it is, while it is read.
record FileUpload(Path file) {

    /// The file's bytes.
    ///
    /// @param onRead hears how many bytes have been read since it was last told
    InputStream open(LongConsumer onRead) {
        try {
            return new Counted(Files.newInputStream(file), onRead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells of each piece that is read.
    private static final class Counted extends FilterInputStream {

        private final LongConsumer onRead;

        Counted(InputStream stream, LongConsumer onRead) {
            super(stream);
            this.onRead = onRead;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            onRead.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            onRead.accept(Math.max(read, 0));
            return read;
        }
    }
}
