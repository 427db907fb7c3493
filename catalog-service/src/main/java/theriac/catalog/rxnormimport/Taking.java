package theriac.catalog.rxnormimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Monograph;
import theriac.catalog.loading.ImportedStatements.Statement;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

import static java.util.Objects.requireNonNull;

/// Decides what becomes of the ingredients of a batch, one after the other: each sees what came of those before.
final class Taking {

    private static final String NAMES = "RXNCONSO.RRF";

    private final Batch batch;
    private final Map<DrugId, Monograph> now = new HashMap<>();
    private final Provenance provenance;
    private final Set<DrugId> changed = new LinkedHashSet<>();
    private final Map<DrugId, List<Statement>> statements = new HashMap<>();
    private final List<ReportLine> report = new ArrayList<>();

    /// @param standing the drugs that own a code or a name of the batch
    Taking(Batch batch, Map<DrugId, Drug> standing, Provenance provenance) {
        this.batch = batch;
        this.provenance = provenance;
        standing.forEach((id, drug) -> now.put(id, drug.monograph()));
    }

    void take(Concept concept) {
        switch (Match.of(concept, batch, now)) {
            case Match.Of(var drug) -> add(concept, drug);
            case Match.Nobody() ->
                NewDrug.id(concept, batch)
                        .ifPresentOrElse(
                                id -> create(concept, id),
                                () -> refuse(concept, "the catalog has another drug of its id"));
            case Match.Contradiction(var reason) -> refuse(concept, reason);
        }
    }

    private void add(Concept concept, DrugId id) {
        var standing = monograph(id);
        var additions = additions(concept, id, standing);
        if (additions.isEmpty()) {
            say(concept, Outcome.UNCHANGED, id, "nothing new");
        } else {
            keep(id, standing, additions);
            statements.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(additions.statements());
            say(concept, Outcome.CHANGED, id, "added " + additions);
        }
        retireElsewhere(concept, id);
    }

    private void create(Concept concept, DrugId id) {
        var bare = NewDrug.monograph(concept, provenance);
        var additions = additions(concept, id, bare);
        keep(id, bare, additions);
        say(concept, Outcome.ADDED, id, "new drug with " + additions);
        retireElsewhere(concept, id);
    }

    private Monograph monograph(DrugId id) {
        return requireNonNull(now.get(id));
    }

    private Additions additions(Concept concept, DrugId id, Monograph standing) {
        return Additions.to(
                id,
                standing,
                concept,
                batch,
                provenance.source(),
                reason -> report.add(ReportLine.refused(NAMES, concept.line(), Extent.VALUE, reason)));
    }

    private void keep(DrugId id, Monograph standing, Additions additions) {
        keep(id, additions.in(standing));
        batch.note(id, monograph(id));
    }

    private void keep(DrugId id, Monograph monograph) {
        now.put(id, monograph);
        changed.add(id);
    }

    /// A code that was merged into this ingredient is in use nowhere, also where the catalog gave it to another drug.
    private void retireElsewhere(Concept concept, DrugId id) {
        for (var former : concept.formerRxcuis()) {
            var retired = new RetiredCode(former, concept.rxcui(), provenance.source());
            batch.withRxcui(former).stream()
                    .filter(other -> !other.equals(id))
                    .filter(other -> !retired.isIn(monograph(other)))
                    .forEach(other -> {
                        keep(other, retired.in(monograph(other)));
                        statements
                                .computeIfAbsent(other, _ -> new ArrayList<>())
                                .add(Statement.of(retired.asCode()));
                        say(concept, Outcome.RETIRED, other, "rxnorm " + former + ", merged into " + concept.rxcui());
                    });
        }
    }

    private void say(Concept concept, Outcome outcome, DrugId drug, String what) {
        report.add(ReportLine.of(NAMES, concept.line(), outcome, "drug " + drug.value(), what));
    }

    private void refuse(Concept concept, String reason) {
        report.add(ReportLine.refused(NAMES, concept.line(), Extent.LINE, reason));
    }

    /// The drugs that are new or say something else now.
    Map<DrugId, Monograph> changed() {
        var drugs = new LinkedHashMap<DrugId, Monograph>();
        changed.forEach(id -> drugs.put(id, monograph(id)));
        return drugs;
    }

    /// What was added to drugs that the catalog had.
    Map<DrugId, List<Statement>> statements() {
        return Map.copyOf(statements);
    }

    /// What came of each line.
    List<ReportLine> report() {
        return List.copyOf(report);
    }
}
