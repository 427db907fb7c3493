package theriac.catalog.rxnormimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.ImportedStatements;
import theriac.catalog.rxnormimport.Staging.Abandoned;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;

/// Takes some ingredients of a release into the catalog and notes it, all in one transaction.
@ApplicationScoped
class TakeConcepts {

    private static final String NAMES = "RXNCONSO.RRF";
    private static final String ARCHIVE = "RXNATOMARCHIVE.RRF";

    private final Owners owners;
    private final Drugs drugs;
    private final Claims claims;
    private final PublishDrugs publishDrugs;
    private final ImportedStatements imported;

    TakeConcepts(Owners owners, Drugs drugs, Claims claims, PublishDrugs publishDrugs, ImportedStatements imported) {
        this.owners = owners;
        this.drugs = drugs;
        this.claims = claims;
        this.publishDrugs = publishDrugs;
        this.imported = imported;
    }

    /// @param done how many ingredients of the release are taken with these; false when the import is to end
    @Transactional
    boolean take(List<Concept> concepts, Provenance provenance, Progress progress, long done) {
        var batch = Batch.of(concepts, owners);
        var standing = new HashMap<>(drugs.lock(batch.owners()));
        var changed = new HashMap<DrugId, Monograph>();
        for (var concept : concepts) {
            switch (Match.of(concept, batch, standing)) {
                case Match.Of(var drug) -> {
                    var monograph = changed.getOrDefault(drug.id(), drug.monograph());
                    var additions = additions(drug.id(), monograph, concept, batch, provenance, progress);
                    if (additions.isEmpty()) {
                        report(progress, concept, Outcome.UNCHANGED, drug.id(), "nothing new");
                    } else {
                        changed.put(drug.id(), additions.in(monograph));
                        imported.add(drug.id(), additions.statements());
                        report(progress, concept, Outcome.CHANGED, drug.id(), "added " + additions);
                    }
                }
                case Match.Nobody() ->
                    NewDrug.id(concept, batch)
                            .ifPresentOrElse(
                                    id -> {
                                        var bare = NewDrug.monograph(concept, provenance);
                                        var additions = additions(id, bare, concept, batch, provenance, progress);
                                        changed.put(id, additions.in(bare));
                                        report(progress, concept, Outcome.ADDED, id, "new drug with " + additions);
                                    },
                                    () -> refuse(progress, concept, "the catalog has another drug of its id"));
                case Match.Contradiction(var reason) -> refuse(progress, concept, reason);
            }
        }
        publish(changed, provenance);
        return progress.note(done);
    }

    /// Marks codes of the catalog as retired that RxNorm gave up without another in their place.
    @Transactional
    boolean retire(List<Abandoned> abandoned, Provenance provenance, Progress progress) {
        var byRxcui = owners.ofRxcuis(abandoned.stream().map(Abandoned::rxcui).toList());
        var ids = byRxcui.values().stream().flatMap(Set::stream).toList();
        var changed = new HashMap<DrugId, Monograph>();
        drugs.lock(ids).forEach((id, drug) -> changed.put(id, drug.monograph()));
        for (var code : abandoned) {
            for (var id : byRxcui.getOrDefault(code.rxcui(), Set.of())) {
                changed.computeIfPresent(id, (_, monograph) -> retiring(monograph, code.rxcui(), provenance));
                progress.report(ReportLine.of(
                        ARCHIVE, code.line(), Outcome.RETIRED, "drug " + id.value(), "rxnorm " + code.rxcui()));
            }
        }
        publish(changed, provenance);
        return progress.note();
    }

    private static Monograph retiring(Monograph monograph, String rxcui, Provenance provenance) {
        var codes = monograph.codes().stream()
                .map(code -> code.system() == CodeSystem.RXNORM && code.value().equals(rxcui)
                        ? new Code(CodeSystem.RXNORM, rxcui, Code.Status.retired(null), provenance.source())
                        : code)
                .toList();
        return monograph.with(monograph.names(), codes);
    }

    private void publish(Map<DrugId, Monograph> changed, Provenance provenance) {
        if (changed.isEmpty()) {
            return;
        }
        var standing = claims.about(changed.keySet());
        var drafts = new ArrayList<Draft>();
        changed.forEach((id, monograph) ->
                drafts.add(new Draft(id, monograph, standing.getOrDefault(id, List.<Claim>of()))));
        publishDrugs.publish(drafts, provenance.editor());
    }

    private static Additions additions(
            DrugId id, Monograph standing, Concept concept, Batch batch, Provenance provenance, Progress progress) {
        return Additions.to(
                id,
                standing,
                concept,
                batch,
                provenance.source(),
                reason -> progress.report(ReportLine.refused(NAMES, concept.line(), Extent.VALUE, reason)));
    }

    private static void report(Progress progress, Concept concept, Outcome outcome, DrugId drug, String what) {
        progress.report(ReportLine.of(NAMES, concept.line(), outcome, "drug " + drug.value(), what));
    }

    private static void refuse(Progress progress, Concept concept, String reason) {
        progress.report(ReportLine.refused(NAMES, concept.line(), Extent.LINE, reason));
    }
}
