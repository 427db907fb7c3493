package theriac.benchmarks;

import java.util.HashSet;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MadeUpNamesTest {

    @Test
    void theSameSeedMakesTheSameNamesAndFewTwice() {
        var names = new MadeUpNames(1);
        var again = new MadeUpNames(1);
        var different = new HashSet<String>();

        for (var i = 0; i < 10_000; i++) {
            var name = names.next();
            assertThat(again.next()).isEqualTo(name);
            different.add(name);
        }

        assertThat(different).hasSizeGreaterThan(9_000);
    }

    @RepeatedTest(50)
    void aMisspelledNameIsAboutAsLongAndKeepsItsFirstLetter(RepetitionInfo repetition) {
        var names = new MadeUpNames(repetition.getCurrentRepetition());
        var name = names.next();

        assertThat(names.misspelled(name))
                .startsWith(name.substring(0, 1))
                .hasSizeBetween(name.length() - 1, name.length() + 1);
    }

    @RepeatedTest(20)
    void aBegunNameIsItsBeginning(RepetitionInfo repetition) {
        var names = new MadeUpNames(repetition.getCurrentRepetition());
        var name = names.next();

        assertThat(name).startsWith(names.begun(name));
    }
}
