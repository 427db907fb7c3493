package theriac.adverseevent.coding.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.SimilarNames;
import theriac.adverseevent.coding.SimilarNames.Entry;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.coding.csv.LookAlikeNamesFile.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class LookAlikeNamesTest {

    private static final long SEED = 20261123;
    private static final int SLIPS_OF_EACH_NAME = 40;

    static Stream<Pair> pairs() {
        return LookAlikeNamesFile.pairs().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aNameIsNeverTakenForTheOneThatItIsConfusedWithEvenWhenThatAloneIsKnown(Pair pair) {
        var guarded = LookAlikeNamesFile.names().of(pair.kind());

        assertThat(only(pair.other()).clearMatch(pair.name(), guarded)).isEmpty();
        assertThat(only(pair.name()).clearMatch(pair.other(), guarded)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void confusedDrugsAreToldApartByTheRuleAlone(Pair pair) {
        if (pair.kind() == MentionKind.DRUG) {
            assertThat(only(pair.other()).clearMatch(pair.name(), Set.of())).isEmpty();
            assertThat(only(pair.name()).clearMatch(pair.other(), Set.of())).isEmpty();
        }
    }

    /// Every name with random slips of each kind, one at a time, behind its first letter: what is recognised is
    /// what was meant.
    @Test
    void aSlipOfThePenLeadsToTheNameThatWasMeantOrToNone() {
        var random = new Random(SEED);
        var drugs = namesOf(MentionKind.DRUG);
        var known = new SimilarNames<>(drugs.stream()
                .map(name -> new Entry<>(SpokenName.of(name), name))
                .toList());
        int meant = 0;
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (var name : drugs) {
            for (int i = 0; i < SLIPS_OF_EACH_NAME && name.length() >= 8; i++) {
                var slip = slip(name, random);
                var found = known.clearMatch(SpokenName.of(slip), Set.of()).map(match -> match.target());
                tried++;
                meant += found.equals(Optional.of(name)) ? 1 : 0;
                found.filter(other -> !other.equals(name)).ifPresent(other -> wrong.add(slip + " as " + other));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(meant).as("of " + tried).isGreaterThan(tried * 7 / 10);
    }

    private static Set<String> namesOf(MentionKind kind) {
        Set<String> names = new TreeSet<>();
        pairs().filter(pair -> pair.kind() == kind).forEach(pair -> {
            names.add(pair.name().key());
            names.add(pair.other().key());
        });
        return names;
    }

    private static SimilarNames<String> only(SpokenName name) {
        return new SimilarNames<>(List.of(new Entry<>(name, name.key())));
    }

    private static String slip(String name, Random random) {
        int place = 1 + random.nextInt(name.length() - 2);
        var letter = String.valueOf((char) ('a' + random.nextInt(26)));
        var slip = new StringBuilder(name);
        switch (random.nextInt(4)) {
            case 0 -> slip.deleteCharAt(place);
            case 1 -> slip.insert(place, letter);
            case 2 -> slip.replace(place, place + 1, letter);
            default -> slip.insert(place, slip.charAt(place + 1)).deleteCharAt(place + 2);
        }
        return slip.toString();
    }
}
