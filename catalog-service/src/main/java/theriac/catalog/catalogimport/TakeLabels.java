package theriac.catalog.catalogimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.catalogimport.ImportedLabels.ImportedLabel;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

/// Takes some records of a file of labels and notes it, all in one transaction. A newer version of a label replaces the
/// claims of the older one; the same and an older version change nothing.
@ApplicationScoped
public class TakeLabels {

    private final MatchLabel matchLabel;
    private final ImportedLabels labels;
    private final Claims claims;
    private final PublishDrugs publishDrugs;

    TakeLabels(MatchLabel matchLabel, ImportedLabels labels, Claims claims, PublishDrugs publishDrugs) {
        this.matchLabel = matchLabel;
        this.labels = labels;
        this.claims = claims;
        this.publishDrugs = publishDrugs;
    }

    /// Takes the records.
    ///
    /// @param done how many records of the file are taken with these; false when the import is to end
    @Transactional
    public boolean take(List<LabelRecord> records, LabelImport of, Progress progress, long done) {
        var changes = new LabelChanges();
        for (var record : records) {
            progress.report(report(record, of.fileName(), changes));
        }
        if (!changes.isEmpty()) {
            write(changes, of.editor());
        }
        progress.read(records.size());
        return progress.note(done);
    }

    private void write(LabelChanges changes, Editor editor) {
        publishDrugs.raise(changes.drugs(), editor);
        claims.replaceImported(changes.before(), changes.now());
        changes.labels().forEach(labels::keep);
    }

    private ReportLine report(LabelRecord record, String file, LabelChanges changes) {
        return switch (record) {
            case LabelRecord.Unusable(int number, var reason) -> ReportLine.refused(file, number, Extent.LINE, reason);
            case LabelRecord.Usable(int number, var label) -> report(number, label, file, changes);
        };
    }

    private ReportLine report(int number, Label label, String file, LabelChanges changes) {
        var standing = labels.find(label.setId());
        int known = changes.version(label.setId())
                .orElse(standing.map(ImportedLabel::version).orElse(0));
        if (known >= label.version()) {
            return ReportLine.of(file, number, Outcome.UNCHANGED, what(label), "known in version " + known);
        }
        return switch (matchLabel.match(label.substance())) {
            case Match.Of(DrugId drug) -> {
                changes.put(label, drug, standing);
                yield ReportLine.of(
                        file,
                        number,
                        known == 0 ? Outcome.ADDED : Outcome.CHANGED,
                        what(label),
                        "drug %s, version %d, %d sections"
                                .formatted(
                                        drug.value(),
                                        label.version(),
                                        label.sections().size()));
            }
            case Match.Nobody() ->
                ReportLine.refused(file, number, Extent.LINE, "the catalog knows no drug of its substance");
            case Match.Contradiction(var reason) -> ReportLine.refused(file, number, Extent.LINE, reason);
        };
    }

    private static String what(Label label) {
        return "label " + label.setId().value();
    }
}
