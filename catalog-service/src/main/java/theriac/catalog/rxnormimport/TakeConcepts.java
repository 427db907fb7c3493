package theriac.catalog.rxnormimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.ImportedStatements;
import theriac.catalog.loading.ImportedStatements.Statement;
import theriac.catalog.rxnormimport.Staging.Abandoned;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Takes some ingredients of a release into the catalog and notes it, all in one transaction.
@ApplicationScoped
class TakeConcepts {

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

    /// Takes as many of some ingredients, from the first on, as one transaction bears; false when the import is to end.
    ///
    /// @param done how many ingredients of the release were taken before these
    /// @throws theriac.catalog.drug.DrugIsThere when someone else makes one of the new drugs meanwhile: nothing is
    ///   counted or reported then, and the same can be tried again
    @Transactional
    boolean take(List<Concept> concepts, Provenance provenance, Progress progress, long done) {
        var batch = Batch.of(concepts, owners);
        var bearable = Bearable.firstOf(concepts, batch::ownersOf, owners.weights(ownersOf(concepts, batch)));
        var standing = drugs.lock(ownersOf(bearable, batch));
        var taking = new Taking(batch, standing, provenance);
        bearable.forEach(taking::take);
        publish(taking.changed(), standing.keySet(), provenance);
        imported.add(taking.statements());
        taking.report().forEach(progress::report);
        return progress.note(done + bearable.size());
    }

    private static Set<DrugId> ownersOf(List<Concept> concepts, Batch batch) {
        return concepts.stream()
                .flatMap(concept -> batch.ownersOf(concept).stream())
                .collect(Collectors.toSet());
    }

    /// As many codes that were given up, from the first on, as one transaction bears.
    List<Abandoned> bearable(List<Abandoned> abandoned) {
        var byRxcui = owners.ofRxcuis(abandoned.stream().map(Abandoned::rxcui).toList());
        var ids = byRxcui.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return Bearable.firstOf(abandoned, code -> byRxcui.getOrDefault(code.rxcui(), Set.of()), owners.weights(ids));
    }

    /// Marks codes of the catalog as retired that RxNorm gave up without another in their place.
    @Transactional
    boolean retire(List<Abandoned> abandoned, Provenance provenance, Progress progress) {
        var byRxcui = owners.ofRxcuis(abandoned.stream().map(Abandoned::rxcui).toList());
        var ids = byRxcui.values().stream().flatMap(Set::stream).toList();
        var changed = new HashMap<DrugId, Monograph>();
        var statements = new HashMap<DrugId, List<Statement>>();
        drugs.lock(ids).forEach((id, drug) -> changed.put(id, drug.monograph()));
        for (var code : abandoned) {
            var retired = new RetiredCode(code.rxcui(), null, provenance.source());
            for (var id : byRxcui.getOrDefault(code.rxcui(), Set.of())) {
                changed.computeIfPresent(id, (_, monograph) -> retired.in(monograph));
                statements.computeIfAbsent(id, _ -> new ArrayList<>()).add(Statement.of(retired.asCode()));
                progress.report(ReportLine.of(
                        ARCHIVE, code.line(), Outcome.RETIRED, "drug " + id.value(), "rxnorm " + code.rxcui()));
            }
        }
        publish(changed, changed.keySet(), provenance);
        imported.add(statements);
        return progress.note();
    }

    /// @param standing the drugs that the catalog had before, the only ones with claims
    private void publish(Map<DrugId, Monograph> changed, Collection<DrugId> standing, Provenance provenance) {
        if (changed.isEmpty()) {
            return;
        }
        var withClaims = new HashSet<>(standing);
        withClaims.retainAll(changed.keySet());
        var itsClaims = claims.about(withClaims);
        var drafts = changed.entrySet().stream()
                .map(drug ->
                        new Draft(drug.getKey(), drug.getValue(), itsClaims.getOrDefault(drug.getKey(), List.of())))
                .toList();
        publishDrugs.publish(drafts, provenance.editor());
    }
}
