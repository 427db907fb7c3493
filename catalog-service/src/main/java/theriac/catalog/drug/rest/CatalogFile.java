package theriac.catalog.drug.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.catalog.drug.WholeCatalog;

/// The whole catalog as lines of JSON in a compressed file without a name, which is gone when it is closed or
/// the process ends. It is complete before the first byte is sent: however slowly a caller reads, no
/// transaction waits for it, and what fails on the way is answered as a failure, not as a shorter catalog.
final class CatalogFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogFile.class);

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;

    private CatalogFile(FileChannel file) {
        this.file = file;
    }

    static CatalogFile of(WholeCatalog catalog, ObjectMapper json) {
        try {
            var path = Files.createTempFile("catalog", ".ndjson.gz");
            try (var out = Files.newOutputStream(path)) {
                var file = new CatalogFile(
                        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
                file.take(catalog, json, out);
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends the lines, compressed as they are or as plain text, until the caller goes away.
    void send(OutputStream out, Encoding encoding) throws IOException {
        var stored = Channels.newInputStream(file.position(0));
        var lines = encoding == Encoding.GZIP ? stored : new GZIPInputStream(stored, BUFFER);
        var buffer = new byte[BUFFER];
        for (var read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
            if (!sent(out, buffer, read)) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void take(WholeCatalog catalog, ObjectMapper json, OutputStream out) throws IOException {
        try (var lines = new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER)) {
            catalog.read(entry -> write(CatalogEntryBody.of(entry), json, lines));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static boolean sent(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
            return true;
        } catch (IOException gone) {
            LOG.atDebug().log("the caller went away during an export");
            return false;
        }
    }

    private static void write(CatalogEntryBody line, ObjectMapper json, OutputStream lines) {
        try {
            lines.write(json.writeValueAsBytes(line));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
