package theriac.catalog.catalogimport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.loading.ImportedStatements;

/// The catalog's drugs as a formulary adds to them, in the transaction of its lines.
@ApplicationScoped
class FormularyDrugs {

    private final Drugs drugs;
    private final Claims claims;
    private final PublishDrugs publishDrugs;
    private final ImportedStatements imported;

    FormularyDrugs(Drugs drugs, Claims claims, PublishDrugs publishDrugs, ImportedStatements imported) {
        this.drugs = drugs;
        this.claims = claims;
        this.publishDrugs = publishDrugs;
        this.imported = imported;
    }

    boolean exists(DrugId id) {
        return drugs.find(id).isPresent();
    }

    Drug lock(DrugId id) {
        return Objects.requireNonNull(drugs.lock(Set.of(id)).get(id));
    }

    void publish(DrugId id, Monograph monograph, Additions additions, Formulary formulary) {
        var standing = claims.about(Set.of(id)).getOrDefault(id, List.of());
        publishDrugs.publish(List.of(new Draft(id, monograph, standing)), formulary.editor());
        imported.add(Map.of(id, additions.statements()));
    }
}
