package theriac.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import theriac.benchmarks.FileImport.Meanwhile;
import theriac.benchmarks.Row.Better;

/// The live heap of the catalog service while it imports a release with ten million relations, which is made as it is
/// sent, beside its live heap before.
final class ManyRelations {

    private static final int RELATIONS = 10_000_000;
    private static final int NAMES = 10_000;
    private static final int RELEASE = 70;
    private static final int PIPE = 1 << 16;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /// One relation of five is of a kind that the catalog reads, as in a full release.
    private static final List<String> KINDS = List.of(
            "tradename_of",
            "isa",
            "inverse_isa",
            "has_tradename",
            "consists_of",
            "constitutes",
            "ingredients_of",
            "has_quantified_form",
            "reformulated_to",
            "dose_form_of");

    private final LaunchedPlatform platform;

    ManyRelations(LaunchedPlatform platform) {
        this.platform = platform;
    }

    Row measure() throws IOException, InterruptedException {
        var heap = new LiveHeap(platform.catalogProcess());
        var before = heap.bytes();
        var imports = FileImport.ofReleases(platform);
        var id = imports.start(BodyPublishers.ofInputStream(ManyRelations::zip));
        var most = new long[] {0};
        var began = System.nanoTime();
        imports.awaitCompletion(id, () -> {
            Meanwhile.pausing(LOOK_EVERY).act();
            most[0] = Math.max(most[0], heap.bytes());
        });
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Row(
                "live heap while %,d lines of RXNREL are imported, %,.0f a second"
                        .formatted(RELATIONS, RELATIONS / seconds),
                megabytes(most[0]),
                "live heap before",
                megabytes(before),
                "MB",
                Better.LOWER);
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    private static InputStream zip() {
        try {
            var sent = new PipedInputStream(PIPE);
            var made = new PipedOutputStream(sent);
            Thread.ofPlatform().daemon().name("release").start(() -> write(made));
            return sent;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(OutputStream made) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(made, PIPE))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("rrf/RXNCONSO.RRF"));
            zip.write(new MadeUpRelease(RELEASE).lines(NAMES));
            zip.putNextEntry(new ZipEntry("rrf/RXNREL.RRF"));
            var lines = new StringBuilder(2 * PIPE);
            for (int i = 0; i < RELATIONS; i++) {
                line(lines, i);
                if (lines.length() > PIPE || i == RELATIONS - 1) {
                    zip.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
                    lines.setLength(0);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void line(StringBuilder lines, int number) {
        lines.append(1 + number % 1_500_000)
                .append("||CUI|RO|")
                .append(2 + number % 1_499_977)
                .append("||CUI|")
                .append(KINDS.get(number % KINDS.size()))
                .append('|')
                .append(number)
                .append("||RXNORM|||||4096|\n");
    }
}
