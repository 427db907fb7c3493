package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.function.ToIntFunction;

import theriac.signaldetection.index.Profile.Field;

/// A property by which cases are divided into strata. A case of which it is not known is in a stratum `unknown`.
public enum Dimension {
    AGE_BAND {
        @Override
        Field field() {
            return Profile.AGE;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : AgeBand.of(code - 1).map(AgeBand::name).orElseThrow();
        }
    },
    SEX {
        @Override
        Field field() {
            return Profile.SEX;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : named(Sex.values(), Sex::code, code);
        }
    },
    COUNTRY {
        @Override
        Field field() {
            return Profile.COUNTRY;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : vocabulary.countries().name(code - 1);
        }
    },
    YEAR {
        @Override
        Field field() {
            return Profile.YEAR;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : Integer.toString(code);
        }
    },
    REPORTER {
        @Override
        Field field() {
            return Profile.REPORTER;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : vocabulary.reporters().name(code - 1);
        }
    },
    ALCOHOL {
        @Override
        Field field() {
            return Profile.ALCOHOL;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return code == 0 ? UNKNOWN : named(Alcohol.values(), Alcohol::code, code);
        }
    },
    BACKGROUND {
        @Override
        Field field() {
            return Profile.BACKGROUND;
        }

        @Override
        String name(int code, Vocabulary vocabulary) {
            return vocabulary.backgrounds().name(code);
        }
    };

    /// The value of what is not known.
    public static final String UNKNOWN = "unknown";

    abstract Field field();

    private static <T extends Enum<T>> String named(T[] values, ToIntFunction<T> codes, int code) {
        return Arrays.stream(values)
                .filter(value -> codes.applyAsInt(value) == code)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /// What a code of the field means. Codes of one name are one stratum.
    abstract String name(int code, Vocabulary vocabulary);
}
