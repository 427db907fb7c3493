package theriac.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Imports words, one a line, few in a transaction. `#` is no word, `!` breaks the service, `*` takes all its memory,
/// `?` breaks the file; and where the
/// first line says `gated`, each batch waits at the gate.
@ApplicationScoped
public class WordsFormat implements ImportFormat {

    /// Lets batches of gated files pass.
    public static final Semaphore GATE = new Semaphore(0);

    private final WordBatch batch;

    WordsFormat(WordBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                throw new UnreadableFile("the file has no words");
            }
            return new Words(lines, run.request().fileName().orElse("words"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Words implements ImportFile {

        private final List<String> lines;
        private final String name;
        private final int batchSize;

        Words(List<String> lines, String name) {
            this.lines = lines;
            this.name = name;
            this.batchSize = Math.max(2, lines.size() / 20);
        }

        @Override
        public long countLines() {
            return lines.size();
        }

        @Override
        public boolean run(Progress progress) {
            boolean goOn = true;
            for (int from = (int) progress.checkpoint(); goOn && from < lines.size(); from += batchSize) {
                int to = Math.min(from + batchSize, lines.size());
                if (lines.getFirst().equals("gated")) {
                    GATE.acquireUninterruptibly();
                }
                if (lines.subList(from, to).contains("?")) {
                    throw new UnreadableFile("line " + (from + 1) + " can't be read");
                }
                goOn = batch.take(lines.subList(from, to), from + 1, name, progress);
            }
            return goOn;
        }

        @Override
        public void close() {}
    }
}
