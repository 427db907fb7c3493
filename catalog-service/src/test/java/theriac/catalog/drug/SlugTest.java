package theriac.catalog.drug;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Baclofen, baclofen",
        "Sodium oxybate, sodium-oxybate",
        "'  Alpha-(2,3)  beta!', alpha-2-3-beta",
        "Ácido valproico, acido-valproico",
        "ÅNGSTRÖM, angstrom",
        "Ω 3, 3",
        "'--', ''",
        "'', ''"
    })
    void aNameIsSpelledWithoutAccentsInLowerCaseItsWordsJoinedByHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "baclofen", "sodium-oxybate", "alpha-2-3-beta"})
    void wordsAndDigitsJoinedByHyphensAreASlug(String value) {
        assertThat(Slug.isOne(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "é", "a_b", "a/b"})
    void nothingElseIs(String value) {
        assertThat(Slug.isOne(value)).isFalse();
    }

    @Test
    void aSlugHasAtMostTwoHundredCharacters() {
        assertThat(Slug.isOne("a".repeat(200))).isTrue();
        assertThat(Slug.isOne("a".repeat(201))).isFalse();
    }
}
