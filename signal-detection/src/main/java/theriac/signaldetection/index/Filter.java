package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import theriac.signaldetection.index.Profile.Field;

/// A subgroup in the codes of profiles: for each restricted property, which codes belong to it.
final class Filter {

    private final List<Test> tests = new ArrayList<>();

    Filter(Subgroup subgroup, Vocabulary vocabulary) {
        allow(Profile.UNCOUNTED, code -> code == 0);
        if (!subgroup.prompted()) {
            allow(Profile.PROMPTED, code -> code == 0);
        }
        subgroup.age().ifPresent(range -> allow(Profile.AGE, code -> code > 0 && range.holds(code - 1)));
        subgroup.years().ifPresent(range -> allow(Profile.YEAR, code -> code > 0 && range.holds(code)));
        restrict(Profile.SEX, codes(subgroup.sexes(), Sex::code));
        restrict(Profile.ALCOHOL, codes(subgroup.alcohol(), Alcohol::code));
        restrict(Profile.COUNTRY, numbers(subgroup.countries(), vocabulary.countries(), 1));
        restrict(Profile.REPORTER, numbers(subgroup.reporters(), vocabulary.reporters(), 1));
        restrict(Profile.BACKGROUND, numbers(subgroup.backgrounds(), vocabulary.backgrounds(), 0));
        if (!subgroup.seriousness().isEmpty()) {
            var criteria = subgroup.seriousness().stream()
                    .mapToInt(criterion -> 1 << criterion.code())
                    .sum();
            allow(Profile.SERIOUSNESS, code -> (code & criteria) != 0);
        }
    }

    /// The cases that belong to the subgroup, or nothing at all when every case does.
    long @Nullable [] select(Columns columns) {
        var selected = Bits.all(columns.size);
        for (var test : tests) {
            test.narrow(columns, selected);
        }
        return Bits.count(selected) == columns.size ? null : selected;
    }

    private void restrict(Field field, Set<Integer> codes) {
        if (!codes.isEmpty()) {
            allow(field, codes::contains);
        }
    }

    private void allow(Field field, IntPredicate allowed) {
        var bits = new long[Bits.words(field.codes())];
        IntStream.range(0, field.codes()).filter(allowed).forEach(code -> Bits.set(bits, code));
        tests.add(new Test(field, bits));
    }

    private static <T> Set<Integer> codes(Set<T> values, ToIntFunction<T> code) {
        return values.stream().map(code::applyAsInt).collect(Collectors.toSet());
    }

    /// A name that no case has stands for a code that no case has.
    private static Set<Integer> numbers(Set<String> names, Names known, int offset) {
        return names.stream()
                .map(name -> known.number(name).orElse(-1 - offset) + offset)
                .collect(Collectors.toSet());
    }

    /// Which codes of a property are wanted.
    private static final class Test {

        private final Field field;
        private final long[] allowed;

        Test(Field field, long[] allowed) {
            this.field = field;
            this.allowed = allowed;
        }

        void narrow(Columns columns, long[] selected) {
            for (var word = 0; word < selected.length; word++) {
                if (selected[word] != 0) {
                    selected[word] &= pass(columns.profiles, word << 6, Math.min(columns.size, (word + 1) << 6));
                }
            }
        }

        private long pass(long[] profiles, int from, int to) {
            var passed = 0L;
            for (var at = from; at < to; at++) {
                var code = field.of(profiles[at]);
                passed |= (allowed[code >>> 6] >>> code & 1) << at;
            }
            return passed;
        }
    }
}
