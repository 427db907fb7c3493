package theriac.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes some words and notes it, in one transaction.
@ApplicationScoped
class WordBatch {

    private final TestTables tables;

    WordBatch(TestTables tables) {
        this.tables = tables;
    }

    @Transactional
    boolean take(List<String> words, int firstLine, String file, Progress progress) {
        for (int i = 0; i < words.size(); i++) {
            take(words.get(i), firstLine + i, file, progress);
        }
        progress.read(words.size());
        return progress.note(firstLine + words.size() - 1);
    }

    private void take(String word, int line, String file, Progress progress) {
        switch (word) {
            case "#" -> progress.report(ReportLine.refused(file, line, ReportLine.Extent.LINE, "is no word"));
            case "!" -> throw new IllegalStateException("broken on purpose");
            case "*" -> throw new OutOfMemoryError("on purpose");
            default -> {
                boolean added = tables.update("insert into word values (?) on conflict do nothing", word) == 1;
                progress.report(ReportLine.of(file, line, added ? Outcome.ADDED : Outcome.UNCHANGED, word, "a word"));
            }
        }
    }
}
