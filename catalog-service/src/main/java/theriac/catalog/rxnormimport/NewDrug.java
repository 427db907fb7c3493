package theriac.catalog.rxnormimport;

import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;

/// A drug of which the catalog knows nothing but what RxNorm says.
final class NewDrug {

    private static final ClassId NOT_CLASSIFIED = new ClassId("not-classified");

    /// With a RxCUI behind it, still within the 64 characters that FHIR allows an id.
    private static final int LONGEST = 54;

    private NewDrug() {}

    /// An id that no drug has yet: the name's, or else the name's with the RxCUI behind it.
    static Optional<DrugId> id(Concept concept, Batch batch) {
        return idsOf(concept).stream().filter(batch.taken()::add).findFirst();
    }

    static List<DrugId> idsOf(Concept concept) {
        var name = DrugId.spelled(concept.name());
        var fitting = name.length() > LONGEST ? name.substring(0, LONGEST).replaceAll("-$", "") : name;
        var numbered = new DrugId((fitting.isEmpty() ? "rxcui" : fitting) + "-" + concept.rxcui());
        return fitting.isEmpty() || !fitting.equals(name) ? List.of(numbered) : List.of(new DrugId(fitting), numbered);
    }

    static Monograph monograph(Concept concept, Provenance provenance) {
        var classification = new Classification(List.of(NOT_CLASSIFIED), provenance.source());
        var version = new Version(1, provenance.importedOn(), Statements.of(classification));
        return new Monograph(DrugState.PUBLISHED, concept.name(), List.of(), List.of(), List.of(version));
    }
}
