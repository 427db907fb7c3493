package theriac.interaction.medicationcourse.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules.Quantity;
import theriac.contracts.catalog.Rules.Source;
import theriac.contracts.catalog.Stopping.Pace;
import theriac.contracts.catalog.Stopping.TaperRule;
import theriac.contracts.catalog.Stopping.UrgentReview;
import theriac.contracts.catalog.Stopping.Withdrawal;
import theriac.contracts.catalog.Use.Product;
import theriac.interaction.PublishedDrugs;

/// Drugs as the catalog publishes them, with rules on stopping. What is said is what the catalog ships of baclofen: UK
/// CSM advice (a taper over at least one to two weeks); US label of baclofen tablets, warnings on abrupt withdrawal and
/// how supplied; US label of baclofen injection, boxed warning (loss of delivery is an emergency).
public final class StoppingDrugs {

    private StoppingDrugs() {}

    /// Baclofen, with the rules of the oral and the intrathecal route.
    public static DrugV1 baclofen() {
        return like("baclofen", 100, 1, 7, List.of(new DrugV1.Code("rxnorm", "1292", "active", null)));
    }

    /// A drug of another name that is stopped as oral baclofen is, over so many days.
    public static DrugV1 named(String name, long revision, int version, int shortestTaperDays) {
        return like(name, revision, version, shortestTaperDays, List.of());
    }

    private static DrugV1 like(String name, long revision, int number, int shortestTaperDays, List<DrugV1.Code> codes) {
        var csm = new Source("UK CSM advice on baclofen withdrawal", "guideline", "GB", null);
        var tablets = new Source("US label of baclofen tablets", "label", "US", null);
        var injection = new Source("US label of baclofen injection, boxed warning", "label", "US", null);
        var withdrawal = new Withdrawal(List.of("hallucinations", "seizure"), 12, 72, 7, tablets);
        var oral = new TaperRule(
                "oral",
                "oral",
                "required",
                null,
                new Pace(null, null, null, shortestTaperDays, csm),
                withdrawal,
                List.of(new UrgentReview("encephalopathy", "Have the patient seen now.", tablets)),
                null,
                tablets);
        var intrathecal = new TaperRule(
                "intrathecal",
                "intrathecal",
                "required",
                null,
                null,
                withdrawal,
                List.of(new UrgentReview("delivery-failure", "Get the delivery going again.", injection)),
                null,
                injection);
        var plain = PublishedDrugs.drug(name, 1, 1, "centrally-acting-muscle-relaxant");
        var version = new DrugV1.Version(
                number,
                LocalDate.of(2026, 1, 1),
                List.of("centrally-acting-muscle-relaxant"),
                plain.versions().getFirst().cnsDepression(),
                null,
                null,
                List.of(tablet(name, 5, tablets), tablet(name, 10, tablets), tablet(name, 20, tablets)),
                List.of(),
                List.of(oral, intrathecal),
                List.of(),
                null,
                null);
        return new DrugV1(name, revision, "published", name, List.of(), codes, List.of(version));
    }

    private static Product tablet(String name, int milligrams, Source source) {
        var strength = new Quantity(BigDecimal.valueOf(milligrams), "mg");
        return new Product(name + " " + milligrams + " mg tablet", "tablet", "oral", strength, null, null, source);
    }
}
