package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.CnsActivity;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Dosing;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Indication;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Precaution;
import theriac.catalog.drug.Prescribing;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Safety;
import theriac.catalog.drug.Source;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.TaperRule;
import theriac.catalog.drug.Version;

/// Drugs made for tests of what FHIR says of them.
final class FhirDrugs {

    private static final Source LABEL = new Source("A made-up label", EvidenceLevel.LABEL, "US", LocalDate.EPOCH);
    private static final Band GROWN = new Band("age-years", new BigDecimal("18"), new BigDecimal("65"));

    private FhirDrugs() {}

    /// A drug that no one sells, with a statement of every kind that the resource holds.
    static Draft aDraftWithEverything(String id) {
        var statements = new Statements(
                new Classification(List.of(new ClassId("class-of-" + id)), LABEL),
                new CnsActivity(new CnsDepression(1, LABEL), new BeersClass(BeersClass.Group.OPIOID, LABEL)),
                new Prescribing(indications(), products(), doseRules(), tapers()),
                new Safety(List.of(), precautions(), List.of()));
        var version = new Version(1, LocalDate.parse("2026-01-01"), statements);
        var monograph = new Monograph(DrugState.PUBLISHED, id, List.of(), List.of(), List.of(version));
        return new Draft(new DrugId(id), monograph, List.of());
    }

    /// A drug that no one sells, of which the catalog knows a class from one day on.
    static Draft aDraftOf(String id, DrugState state, LocalDate effectiveFrom) {
        var statements = Statements.of(new Classification(List.of(new ClassId("class-of-" + id)), LABEL));
        var versions = List.of(new Version(1, effectiveFrom, statements));
        return new Draft(new DrugId(id), new Monograph(state, id, List.of(), List.of(), versions), List.of());
    }

    private static List<Indication> indications() {
        return List.of(
                new Indication("cramps of the made-up kind", Indication.Status.OFF_LABEL, "oral", null, LABEL),
                new Indication("nothing else", Indication.Status.LABELLED, null, null, LABEL));
    }

    private static List<Product> products() {
        var strength = new Product.Strength(amount("10", Quantity.Unit.MG), amount("5", Quantity.Unit.ML));
        return List.of(new Product("made-up syrup", "syrup", "oral", strength, "99999801", LABEL));
    }

    private static List<DoseRule> doseRules() {
        var perWeight = amount("0.5", Quantity.Unit.MG_PER_KG);
        var patch = amount("12.5", Quantity.Unit.MICROGRAM_PER_HOUR);
        return List.of(
                rule(
                        "by-weight",
                        new Dosing(
                                new Dosing.Start(perWeight, 2), null, perWeight, perWeight, perWeight, perWeight, 2)),
                rule(
                        "patch",
                        new Dosing(
                                new Dosing.Start(patch, null),
                                new Dosing.Step(patch, 3),
                                patch,
                                null,
                                patch,
                                patch,
                                null)));
    }

    private static DoseRule rule(String id, Dosing dosing) {
        var patients = new DoseRule.Patients(GROWN, null, null, false);
        return new DoseRule(id, "oral", patients, DoseRule.Advice.USE, dosing, null, LABEL);
    }

    private static List<TaperRule> tapers() {
        var pace = new TaperRule.Pace(new BigDecimal("10"), amount("5", Quantity.Unit.MG), 7, 28, LABEL);
        return List.of(
                new TaperRule("oral", "oral", TaperRule.Need.REQUIRED, 14, pace, null, List.of(), "Slowly.", LABEL));
    }

    private static List<Precaution> precautions() {
        return List.of(
                new Precaution(
                        Precaution.Group.CONDITION,
                        "epilepsy",
                        GROWN,
                        Precaution.Level.CONTRAINDICATED,
                        "Do not give it.",
                        LABEL),
                new Precaution(Precaution.Group.PREGNANCY, null, null, Precaution.Level.CAUTION, "Take care.", LABEL));
    }

    private static Quantity amount(String value, Quantity.Unit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }
}
