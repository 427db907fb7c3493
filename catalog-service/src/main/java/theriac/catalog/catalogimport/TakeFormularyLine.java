package theriac.catalog.catalogimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;
import theriac.catalog.loading.ShippedClasses;
import theriac.imports.Outcome;
import theriac.imports.ReportLine;

/// Takes one line of a formulary: adds what its drug lacks, or makes a drug of it.
@ApplicationScoped
class TakeFormularyLine {

    private static final ClassId NOT_CLASSIFIED = new ClassId("not-classified");

    private final MatchFormulary matchFormulary;
    private final KnownDrugs known;
    private final ShippedClasses classes;
    private final FormularyDrugs formularyDrugs;

    TakeFormularyLine(
            MatchFormulary matchFormulary, KnownDrugs known, ShippedClasses classes, FormularyDrugs formularyDrugs) {
        this.matchFormulary = matchFormulary;
        this.known = known;
        this.classes = classes;
        this.formularyDrugs = formularyDrugs;
    }

    List<ReportLine> take(FormularyLine line, Formulary formulary) {
        var report = new LineReport(formulary.fileName(), line.line());
        var fault = line.fault();
        if (fault.isPresent()) {
            return report.refused(fault.get());
        }
        var offer = Offer.of(line, formulary.source(), classes, report);
        return switch (matchFormulary.match(offer)) {
            case Match.Of(var drug) -> add(drug, offer, formulary, report);
            case Match.Nobody() -> create(offer, formulary, report);
            case Match.Contradiction(var reason) -> report.refused(reason);
        };
    }

    private List<ReportLine> add(DrugId id, Offer offer, Formulary formulary, LineReport report) {
        var standing = formularyDrugs.lock(id);
        offer.classes().stream()
                .filter(offered -> !isIn(standing.monograph(), offered, formulary))
                .forEach(offered -> report.leaveOut("the catalog does not count it to the class " + offered.value()));
        var additions = Additions.to(id, standing.monograph(), offer, known, report);
        if (additions.isEmpty()) {
            return report.ended(Outcome.UNCHANGED, id, "nothing new");
        }
        formularyDrugs.publish(id, additions.in(standing.monograph()), additions, formulary);
        return report.ended(Outcome.CHANGED, id, "added " + additions);
    }

    private static boolean isIn(Monograph monograph, ClassId offered, Formulary formulary) {
        return monograph
                .on(formulary.importedOn())
                .filter(version ->
                        version.statements().classification().classes().contains(offered))
                .isPresent();
    }

    private List<ReportLine> create(Offer offer, Formulary formulary, LineReport report) {
        var id = DrugId.ofName(offer.name());
        if (id.isEmpty()) {
            return report.refused("its name has no letters or digits to make an id of");
        }
        if (formularyDrugs.exists(id.get())) {
            return report.refused(
                    "the catalog has another drug with the id " + id.get().value());
        }
        var bare = new Monograph(
                DrugState.PUBLISHED, offer.name(), List.of(), List.of(), List.of(version(offer, formulary)));
        var additions = Additions.to(id.get(), bare, offer, known, report);
        formularyDrugs.publish(id.get(), additions.in(bare), additions, formulary);
        return report.ended(Outcome.ADDED, id.get(), "new drug" + (additions.isEmpty() ? "" : " with " + additions));
    }

    private static Version version(Offer offer, Formulary formulary) {
        var of = offer.classes().isEmpty() ? List.of(NOT_CLASSIFIED) : offer.classes();
        return new Version(1, formulary.importedOn(), Statements.of(new Classification(of, formulary.source())));
    }
}
