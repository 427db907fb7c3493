package theriac.adverseevent.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import theriac.adverseevent.coding.DrugCode.CodeSystem;

import static org.assertj.core.api.Assertions.assertThat;

class DrugNamesTest {

    private static final DrugId BACLOFEN = new DrugId("baclofen");
    private static final DrugId TIZANIDINE = new DrugId("tizanidine");
    private static final DrugCode RXNORM_1292 = new DrugCode(CodeSystem.RXNORM, "1292");

    private final DrugNames names = new DrugNames();

    @Test
    void aDrugIsRecognisedByEachNameAndCode() {
        names.learn(drug(BACLOFEN, 1, "baclofen", "Lioresal"));

        assertThat(names.find(List.of("lioresal"))).map(DrugMatch::drug).contains(BACLOFEN);
        assertThat(names.find(List.of("rxnorm:1292"))).map(DrugMatch::drug).contains(BACLOFEN);
        assertThat(names.find(List.of("nonsense", "baclofen")))
                .map(DrugMatch::drug)
                .contains(BACLOFEN);
        assertThat(names.find(List.of("nonsense"))).isEmpty();
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        names.learn(drug(BACLOFEN, 2, "baclofen", "Gablofen"));
        names.learn(drug(BACLOFEN, 1, "baclofen", "Lioresal"));

        assertThat(names.find(List.of("gablofen"))).map(DrugMatch::drug).contains(BACLOFEN);
        assertThat(names.find(List.of("lioresal"))).isEmpty();
    }

    @Test
    void aNameThatANewerStateDropsIsForgotten() {
        names.learn(drug(BACLOFEN, 1, "baclofen", "Lioresal"));
        names.learn(drug(BACLOFEN, 2, "baclofen"));

        assertThat(names.find(List.of("lioresal"))).isEmpty();
        assertThat(names.find(List.of("baclofen"))).map(DrugMatch::drug).contains(BACLOFEN);
    }

    @Test
    void aNameOfTwoDrugsRecognisesNeitherUntilOneGivesItUp() {
        names.learn(drug(BACLOFEN, 1, "baclofen", "relaxant"));
        names.learn(new CatalogDrug(TIZANIDINE, 1, Map.of(SpokenName.of("relaxant"), CodingMethod.SYNONYM), Set.of()));
        var before = names.learnedAfter(0);

        var ambiguous = names.find(List.of("relaxant"));
        names.learn(new CatalogDrug(TIZANIDINE, 2, Map.of(SpokenName.of("tizanidine"), CodingMethod.NAME), Set.of()));

        assertThat(ambiguous).isEmpty();
        assertThat(before.keys()).doesNotContain("relaxant").contains("baclofen");
        assertThat(names.find(List.of("relaxant"))).map(DrugMatch::drug).contains(BACLOFEN);
        assertThat(names.learnedAfter(before.mark()).keys()).containsExactlyInAnyOrder("relaxant", "tizanidine");
    }

    @Test
    void whatWasLearnedIsToldOnce() {
        names.learn(drug(BACLOFEN, 1, "baclofen"));
        var first = names.learnedAfter(0);
        names.learn(drug(BACLOFEN, 2, "baclofen", "Lioresal"));

        assertThat(first.keys()).containsExactlyInAnyOrder("baclofen", "rxnorm:1292");
        assertThat(names.learnedAfter(first.mark()).keys()).containsExactly("lioresal");
    }

    @Test
    void aForgottenDrugIsNotRecognised() {
        names.learn(drug(BACLOFEN, 1, "baclofen"));
        names.forget(BACLOFEN);

        assertThat(names.find(List.of("baclofen", "rxnorm:1292"))).isEmpty();
    }

    private static CatalogDrug drug(DrugId id, long revision, String... spoken) {
        Map<SpokenName, CodingMethod> keys = Arrays.stream(spoken)
                .collect(Collectors.toMap(
                        SpokenName::of, name -> name.equals(spoken[0]) ? CodingMethod.NAME : CodingMethod.BRAND));
        return new CatalogDrug(id, revision, keys, Set.of(RXNORM_1292));
    }

    @Test
    void howADrugWasRecognisedIsTold() {
        names.learn(drug(TIZANIDINE, 1, "tizanidine", "Zanaflex"));

        assertThat(names.find(List.of("tizanidine"))).contains(new DrugMatch(TIZANIDINE, CodingMethod.NAME));
        assertThat(names.find(List.of("zanaflex"))).contains(new DrugMatch(TIZANIDINE, CodingMethod.BRAND));
        assertThat(names.find(List.of("rxnorm:1292"))).contains(new DrugMatch(TIZANIDINE, CodingMethod.CODE));
        assertThat(names.find(List.of("tizanidine hydrochloride")))
                .contains(new DrugMatch(TIZANIDINE, CodingMethod.SALT_STRIPPED));
    }

    @Test
    void aSaltIsLeftOutOnlyWhereASubstanceIsLeft() {
        names.learn(drug(TIZANIDINE, 1, "potassium"));
        names.learn(drug(BACLOFEN, 1, "baclofen", "sodium baclofen"));

        assertThat(names.find(List.of("potassium chloride"))).isEmpty();
        assertThat(names.find(List.of("sodium baclofen"))).contains(new DrugMatch(BACLOFEN, CodingMethod.BRAND));
        assertThat(names.find(List.of("baclofen sodium")))
                .contains(new DrugMatch(BACLOFEN, CodingMethod.SALT_STRIPPED));
        assertThat(names.find(List.of("baclofen derivative"))).isEmpty();
    }
}
