package theriac.interaction.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugCode;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.DrugState.CodeAssignment;
import theriac.interaction.drug.DrugState.CodeStatus;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.DrugStates;
import theriac.interaction.drug.Profile;

/// A few drugs as the catalog describes them, for tests.
final class Formulary {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<DrugState> USUAL = List.of(
            drug("baclofen", CnsGrade.PROMINENT, "centrally-acting-muscle-relaxant"),
            drug("tizanidine", CnsGrade.PROMINENT, "centrally-acting-muscle-relaxant"),
            drug("diazepam", CnsGrade.PRIMARY, "benzodiazepine"),
            drug("zolpidem", CnsGrade.PRIMARY, "z-drug"),
            drug("oxycodone", CnsGrade.PROMINENT, "opioid"),
            drug("morphine", CnsGrade.PROMINENT, "opioid"),
            drug("gabapentin", CnsGrade.PROMINENT, "gabapentinoid"),
            drug("ibuprofen", CnsGrade.NONE, "nsaid"),
            drug("paracetamol", CnsGrade.NONE, "analgesic"),
            drug("mystery", CnsGrade.NOT_STATED, "other"),
            drug("unclassed", CnsGrade.PROMINENT),
            ethanol());

    private Formulary() {}

    static DrugCatalog usual() {
        return with();
    }

    /// The usual drugs, and these as changes after them.
    static DrugCatalog with(DrugState... more) {
        var states = new DrugStates();
        var all = new ArrayList<>(USUAL);
        all.addAll(List.of(more));
        all.forEach(states::take);
        return states.on(TODAY);
    }

    static DrugState drug(String name, CnsGrade grade, String... classes) {
        return drug(name, 1, Standing.PUBLISHED, version(1, "2026-01-01", grade, classes));
    }

    static DrugState drug(String name, Profile profile) {
        var version = new DrugState.Version(1, LocalDate.of(2026, 1, 1), profile);
        return drug(name, 1, Standing.PUBLISHED, version);
    }

    static DrugState drug(String name, long revision, Standing standing, DrugState.Version... versions) {
        return new DrugState(new DrugId(name), revision, standing, name, Set.of(), List.of(), List.of(versions));
    }

    static DrugState.Version version(int number, String from, CnsGrade grade, String... classes) {
        return new DrugState.Version(number, LocalDate.parse(from), Profile.of(Set.of(classes), grade));
    }

    private static DrugState ethanol() {
        return new DrugState(
                new DrugId("ethanol"),
                1,
                Standing.PUBLISHED,
                "ethanol",
                Set.of("alcohol"),
                List.of(new CodeAssignment(new DrugCode(CodeSystem.UNII, "3K9958V90M"), CodeStatus.ACTIVE)),
                List.of(version(1, "2026-01-01", CnsGrade.PRIMARY, "substance")));
    }
}
