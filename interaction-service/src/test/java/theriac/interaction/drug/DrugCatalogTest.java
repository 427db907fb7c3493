package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.drug.DrugState.CodeAssignment;
import theriac.interaction.drug.DrugState.CodeStatus;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.Recognition.Ambiguous;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.drug.Recognition.Contradictory;
import theriac.interaction.drug.Recognition.Recognised;
import theriac.interaction.drug.Recognition.Unknown;

import static org.assertj.core.api.Assertions.assertThat;

class DrugCatalogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final DrugStates states = new DrugStates();

    private static DrugState drug(String id, long revision, Set<String> otherNames, CodeAssignment... codes) {
        return drug(id, revision, Standing.PUBLISHED, otherNames, codes);
    }

    private static DrugState drug(
            String id, long revision, Standing standing, Set<String> otherNames, CodeAssignment... codes) {
        var profile = Profile.of(Set.of("class-of-" + id), CnsGrade.PROMINENT);
        var version = new DrugState.Version(1, LocalDate.of(2026, 1, 1), profile);
        return new DrugState(new DrugId(id), revision, standing, id, otherNames, List.of(codes), List.of(version));
    }

    private static CodeAssignment code(CodeSystem system, String code, CodeStatus status) {
        return new CodeAssignment(new DrugCode(system, code), status);
    }

    private Recognition recognise(Designation designation) {
        return states.on(TODAY).recognise(designation);
    }

    private static String idOf(Recognition recognition) {
        return recognition instanceof Recognised(Drug drug, By _) ? drug.id().value() : recognition.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"baclofen", "BACLOFEN", "  Lioresal ", "baclofen\u00a0Intrathecal", "Baclofen \t intrathecal"})
    void aDrugIsFoundByAnyOfItsNamesHoweverTheyAreWritten(String written) {
        states.take(drug("baclofen", 1, Set.of("Lioresal", "Baclofen intrathecal")));

        assertThat(idOf(recognise(Designation.named(written)))).isEqualTo("baclofen");
    }

    @Test
    void aDrugIsFoundByItsCodesAndARetiredCodeSaysSo() {
        states.take(drug(
                "baclofen",
                1,
                Set.of(),
                code(CodeSystem.RXNORM, "1292", CodeStatus.ACTIVE),
                code(CodeSystem.ATC, "M03BX01", CodeStatus.ACTIVE),
                code(CodeSystem.UNII, "H789N3FKE8", CodeStatus.ACTIVE),
                code(CodeSystem.RXNORM, "77", CodeStatus.RETIRED)));

        assertThat(idOf(recognise(Designation.coded(CodeSystem.RXNORM, "1292"))))
                .isEqualTo("baclofen");
        assertThat(idOf(recognise(Designation.coded(CodeSystem.ATC, " m03bx01 "))))
                .isEqualTo("baclofen");
        assertThat(idOf(recognise(Designation.coded(CodeSystem.UNII, "h789n3fke8"))))
                .isEqualTo("baclofen");
        assertThat(recognise(Designation.coded(CodeSystem.RXNORM, "77")))
                .isInstanceOfSatisfying(
                        Recognised.class, found -> assertThat(found.by()).isEqualTo(By.RETIRED_CODE));
        assertThat(recognise(Designation.coded(CodeSystem.ATC, "1292"))).isEqualTo(new Unknown());
    }

    @Test
    void aCodeSharedByTwoDrugsIsAmbiguousUntilTheNameSettlesIt() {
        states.take(drug("oxycodone", 1, Set.of(), code(CodeSystem.ATC, "N02AJ17", CodeStatus.ACTIVE)));
        states.take(drug("paracetamol", 1, Set.of(), code(CodeSystem.ATC, "N02AJ17", CodeStatus.ACTIVE)));
        var code = Designation.coded(CodeSystem.ATC, "N02AJ17");

        assertThat(recognise(code))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        either -> assertThat(either.candidates())
                                .extracting(Drug::name)
                                .containsExactly("oxycodone", "paracetamol"));
        assertThat(idOf(recognise(new Designation(Optional.of("Oxycodone"), code.code()))))
                .isEqualTo("oxycodone");
    }

    @Test
    void aNameAndACodeOfDifferentDrugsContradictEachOther() {
        states.take(drug("baclofen", 1, Set.of(), code(CodeSystem.RXNORM, "1292", CodeStatus.ACTIVE)));
        states.take(drug("diazepam", 1, Set.of(), code(CodeSystem.RXNORM, "3322", CodeStatus.ACTIVE)));
        var contradiction = new Designation(
                Optional.of("baclofen"),
                Designation.coded(CodeSystem.RXNORM, "3322").code());

        assertThat(recognise(contradiction)).isInstanceOf(Contradictory.class);
    }

    @Test
    void aKnownCodeBesideALocalNameIsEnough() {
        states.take(drug("baclofen", 1, Set.of(), code(CodeSystem.RXNORM, "1292", CodeStatus.ACTIVE)));
        var local = new Designation(
                Optional.of("BACL TAB 10MG"),
                Designation.coded(CodeSystem.RXNORM, "1292").code());

        assertThat(recognise(local))
                .isInstanceOfSatisfying(
                        Recognised.class, found -> assertThat(found.by()).isEqualTo(By.CODE));
    }

    @Test
    void aCodeInUseWinsOverTheSameCodeRetiredElsewhereAndAPublishedDrugOverAWithdrawnOne() {
        states.take(drug("old", 1, Set.of(), code(CodeSystem.ATC, "A01AA01", CodeStatus.RETIRED)));
        states.take(drug("new", 1, Set.of("shared"), code(CodeSystem.ATC, "A01AA01", CodeStatus.ACTIVE)));
        states.take(drug("gone", 1, Standing.WITHDRAWN, Set.of("shared")));

        assertThat(idOf(recognise(Designation.coded(CodeSystem.ATC, "A01AA01"))))
                .isEqualTo("new");
        assertThat(idOf(recognise(Designation.named("shared")))).isEqualTo("new");
        assertThat(idOf(recognise(Designation.named("gone")))).isEqualTo("gone");
    }

    @Test
    void anOlderRevisionAfterANewerOneIsIgnored() {
        states.take(drug("baclofen", 2, Set.of("Lioresal")));
        states.take(drug("baclofen", 1, Set.of("Outdated")));

        assertThat(idOf(recognise(Designation.named("Lioresal")))).isEqualTo("baclofen");
        assertThat(recognise(Designation.named("Outdated"))).isEqualTo(new Unknown());
    }

    @Test
    void aNewerRevisionReplacesAllThatWasKnown() {
        states.take(drug("baclofen", 1, Set.of("Outdated")));
        var before = states.changes();
        states.take(drug("baclofen", 2, Set.of("Lioresal")));

        assertThat(recognise(Designation.named("Outdated"))).isEqualTo(new Unknown());
        assertThat(states.changes()).isGreaterThan(before);
    }

    @Test
    void anUnreadableNewerStateMarksTheDrugUntilAReadableOneComes() {
        states.take(drug("baclofen", 1, Set.of()));
        states.takeUnreadable(new DrugId("baclofen"));

        assertThat(caveats()).containsExactly(Drug.Caveat.NEWER_STATE_UNREADABLE);

        states.take(drug("baclofen", 2, Set.of()));

        assertThat(caveats()).isEmpty();
    }

    private Set<Drug.Caveat> caveats() {
        return recognise(Designation.named("baclofen")) instanceof Recognised(Drug drug, By _)
                ? drug.caveats()
                : Set.of();
    }

    @Test
    void anErasedDrugIsUnknown() {
        states.take(drug("baclofen", 1, Set.of()));
        states.forget(new DrugId("baclofen"));

        assertThat(recognise(Designation.named("baclofen"))).isEqualTo(new Unknown());
    }
}
