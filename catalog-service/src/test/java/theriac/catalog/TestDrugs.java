package theriac.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.CnsActivity;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Source;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;

/// Drugs made for tests.
public final class TestDrugs {

    private static final Source LABEL = new Source("A label", EvidenceLevel.LABEL, "US", LocalDate.parse("2020-02-03"));

    private TestDrugs() {}

    /// A sedative that no one sells, with a brand, a class of its own and a claim.
    public static Draft aDraftOf(String id) {
        return aDraftOf(id, 1);
    }

    /// The same, graded so.
    public static Draft aDraftOf(String id, int grade) {
        var drug = new DrugId(id);
        var version = new Version(
                1,
                LocalDate.parse("2026-01-01"),
                Statements.of(new Classification(List.of(new ClassId("class-of-" + id)), LABEL))
                        .with(new CnsActivity(new CnsDepression(grade, LABEL), null)));
        var monograph = new Monograph(
                DrugState.PUBLISHED,
                id,
                List.of(new DrugName("Brand of " + id, DrugName.Kind.BRAND, LABEL)),
                List.of(),
                List.of(version));
        var claim = new Claim(new ClaimId(id + "-1"), drug, Claim.Topic.SUPPLY, "market", "Is not sold.", null, LABEL);
        return new Draft(drug, monograph, List.of(claim));
    }

    /// A drug of this preferred name, sold under these brands.
    public static Draft named(String id, String name, String... brands) {
        var draft = aDraftOf(id);
        var old = draft.monograph();
        var names = Stream.of(brands)
                .map(brand -> new DrugName(brand, DrugName.Kind.BRAND, LABEL))
                .toList();
        return new Draft(
                draft.id(), new Monograph(old.state(), name, names, old.codes(), old.versions()), draft.claims());
    }

    /// The same, withdrawn.
    public static Draft withdrawn(Draft draft) {
        var old = draft.monograph();
        var monograph = new Monograph(DrugState.WITHDRAWN, old.name(), old.names(), old.codes(), old.versions());
        return new Draft(draft.id(), monograph, draft.claims());
    }

    /// The same, with these codes.
    public static Draft withCodes(Draft draft, Code... codes) {
        var old = draft.monograph();
        var monograph = new Monograph(old.state(), old.name(), old.names(), List.of(codes), old.versions());
        return new Draft(draft.id(), monograph, draft.claims());
    }

    /// A code with a source.
    public static Code aCode(Code.CodeSystem system, String value, Code.Status status) {
        return new Code(system, value, status, LABEL);
    }
}
