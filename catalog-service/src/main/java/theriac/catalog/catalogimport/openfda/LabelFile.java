package theriac.catalog.catalogimport.openfda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;

import theriac.catalog.catalogimport.LabelImport;
import theriac.catalog.catalogimport.LabelRecord;
import theriac.catalog.catalogimport.TakeLabels;
import theriac.imports.ImportFile;
import theriac.imports.Progress;

/// An opened file of labels, taken in batches of records.
final class LabelFile implements ImportFile {

    private static final int BATCH = 50;

    private final JsonRecords records;
    private final LabelImport of;
    private final TakeLabels takeLabels;

    LabelFile(JsonRecords records, LabelImport of, TakeLabels takeLabels) {
        this.records = records;
        this.of = of;
        this.takeLabels = takeLabels;
    }

    @Override
    public long countLines() {
        var count = new long[1];
        records.each((json, number) -> {
            json.skipChildren();
            count[0] = number;
            return true;
        });
        return count[0];
    }

    @Override
    public boolean run(Progress progress) {
        var batch = new Batch(progress);
        return records.each(batch::add) && batch.flush();
    }

    /// The records that are taken next.
    private final class Batch {

        private final Progress progress;
        private final long resumeAfter;
        private final List<LabelRecord> read = new ArrayList<>();
        private long done;

        Batch(Progress progress) {
            this.progress = progress;
            this.resumeAfter = progress.checkpoint();
            this.done = resumeAfter;
        }

        boolean add(JsonParser json, int number) throws IOException {
            if (number <= resumeAfter) {
                json.skipChildren();
                return true;
            }
            read.add(LabelReader.read(json, number));
            done = number;
            return read.size() < BATCH || flush();
        }

        boolean flush() {
            boolean goOn = takeLabels.take(read, of, progress, done);
            read.clear();
            return goOn;
        }
    }

    @Override
    public void close() {}
}
