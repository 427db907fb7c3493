package theriac.adverseevent.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingsTest {

    private final DrugNames names = new DrugNames();
    private final Spellings spellings =
            new Spellings(names, new ReactionTerms(Map.of()), new LookAlikeNames(Map.of()), new MeddraInForce());

    @Test
    void theFirstNamesAreTakenOverAtOnceAndAreAllWhenNoMoreCome() {
        learn("baclofen");

        assertThat(spellings.refresh()).isFalse();
        assertThat(meanings("baklofen")).containsExactly("baclofen");
        assertThat(spellings.refresh()).isTrue();
    }

    @Test
    void whileMoreAreLearnedThoseThatWereTakenOverStay() {
        learn("baclofen");
        spellings.refresh();
        spellings.refresh();

        learn("tizanidine");

        assertThat(spellings.refresh()).isFalse();
        assertThat(meanings("baklofen")).containsExactly("baclofen");
        assertThat(meanings("tizanidin")).isEmpty();
        assertThat(spellings.refresh()).isTrue();
        assertThat(meanings("tizanidin")).containsExactly("tizanidine");
    }

    private void learn(String drug) {
        names.learn(new CatalogDrug(new DrugId(drug), 1, Map.of(SpokenName.of(drug), CodingMethod.NAME), Set.of()));
    }

    private List<String> meanings(String text) {
        return spellings.like(MentionKind.DRUG, SpokenName.of(text), 5).stream()
                .map(Suggestion::target)
                .toList();
    }
}
