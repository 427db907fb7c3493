package theriac.adverseevent.coding.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReactionTerms;

import static org.assertj.core.api.Assertions.assertThat;

class ReactionTermsFileTest {

    @ParameterizedTest
    @CsvSource({
        "Somnolence, drowsiness",
        "CONVULSION, seizure",
        "Drug withdrawal syndrome, withdrawal syndrome",
        "light-headedness, dizziness",
        "Asthenia, weakness",
        "drug ineffective, lack of effect"
    })
    void aReactionIsRecognisedByItsSynonyms(String reported, String term) {
        assertThat(ReactionTermsFile.read().find(reported))
                .map(ReactionTerms.Match::term)
                .contains(new ReactionTerm(term));
    }

    /// The label reactions of baclofen and the signs of its withdrawal.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drowsiness",
                "dizziness",
                "weakness",
                "confusion",
                "headache",
                "hypotension",
                "nausea",
                "constipation",
                "insomnia",
                "fatigue",
                "urinary frequency",
                "hallucinations",
                "seizure",
                "high fever",
                "altered mental state",
                "rebound spasticity",
                "muscle rigidity",
                "rhabdomyolysis",
                "organ failure",
                "withdrawal syndrome",
                "drug interaction",
                "overdose",
                "drug misuse"
            })
    void whatBaclofenDoesIsInTheVocabulary(String reported) {
        assertThat(ReactionTermsFile.read().find(reported)).isPresent();
    }

    @Test
    void whatIsInNoVocabularyIsNotGuessed() {
        assertThat(ReactionTermsFile.read().find("an odd feeling")).isEmpty();
    }
}
