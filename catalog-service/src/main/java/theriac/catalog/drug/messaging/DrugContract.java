package theriac.catalog.drug.messaging;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.Version;
import theriac.contracts.catalog.DrugV1;

/// A drug as the contract writes it.
final class DrugContract {

    private DrugContract() {}

    static DrugV1 of(Drug drug) {
        var monograph = drug.monograph();
        return new DrugV1(
                drug.id().value(),
                drug.revision(),
                monograph.state().spelling(),
                monograph.name(),
                monograph.names().stream().map(DrugContract::of).toList(),
                monograph.codes().stream().map(DrugContract::of).toList(),
                monograph.versions().stream().map(DrugContract::of).toList());
    }

    private static DrugV1.Name of(DrugName name) {
        return new DrugV1.Name(name.value(), name.kind().spelling());
    }

    private static DrugV1.Code of(Code code) {
        var status = code.status();
        return new DrugV1.Code(
                code.system().spelling(), code.value(), status.retired() ? "retired" : "active", status.replacedBy());
    }

    private static DrugV1.Version of(Version version) {
        var statements = version.statements();
        var prescribing = statements.prescribing();
        var safety = statements.safety();
        return new DrugV1.Version(
                version.number(),
                version.effectiveFrom(),
                statements.classification().classes().stream()
                        .map(pharmacologicalClass -> pharmacologicalClass.value())
                        .toList(),
                of(statements.cnsActivity().depression()),
                of(statements.cnsActivity().beersClass()),
                PrescribingContract.indications(prescribing.indications()),
                PrescribingContract.products(prescribing.products()),
                prescribing.doseRules().stream().map(RulesContract::of).toList(),
                PrescribingContract.taperRules(prescribing.taperRules()),
                safety.listedReactions().stream().map(RulesContract::of).toList(),
                PrescribingContract.precautions(safety.precautions()),
                PrescribingContract.guidance(safety.guidance()));
    }

    private static DrugV1.@Nullable CnsDepression of(@Nullable CnsDepression depression) {
        return depression == null
                ? null
                : new DrugV1.CnsDepression(depression.grade(), RulesContract.of(depression.source()));
    }

    private static DrugV1.@Nullable BeersClass of(@Nullable BeersClass beersClass) {
        return beersClass == null
                ? null
                : new DrugV1.BeersClass(beersClass.group().spelling(), RulesContract.of(beersClass.source()));
    }
}
