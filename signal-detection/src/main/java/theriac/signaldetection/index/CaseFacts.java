package theriac.signaldetection.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a case counts by.
///
/// @param person whom it is about
/// @param origin where and from whom it came
/// @param seriousness the criteria that are met, empty when none was reported
/// @param alcohol whether alcohol was recorded
/// @param prompted whether a watch asked for it: such a case tells what was looked for and stays out of the
///   screens
/// @param drugs every mention; at most 4,095
/// @param reactions the terms, each counted once; at most 4,095. An indication is no reaction and does not belong
///   here
public record CaseFacts(
        Person person,
        Origin origin,
        Set<Seriousness> seriousness,
        Alcohol alcohol,
        boolean prompted,
        List<DrugMention> drugs,
        List<String> reactions) {

    static final int MOST_MENTIONS = 4_095;

    public CaseFacts {
        seriousness = Set.copyOf(seriousness);
        drugs = List.copyOf(drugs);
        reactions = List.copyOf(reactions);
        if (drugs.size() > MOST_MENTIONS || reactions.size() > MOST_MENTIONS) {
            throw new IllegalArgumentException("a case has at most 4,095 drugs and 4,095 reactions");
        }
    }

    /// Whom a case is about.
    ///
    /// @param age in completed years at onset; what lies above 254 counts as 254
    public record Person(Sex sex, OptionalInt age) {

        public Person {
            if (age.isPresent() && age.getAsInt() < 0) {
                throw new IllegalArgumentException("an age is not negative");
            }
        }
    }

    /// Where and from whom a case came.
    ///
    /// @param background the collection it belongs to: `hospital`, `faers` and so on
    /// @param year in which the first reaction began, 1 to 4095; empty when not reported. Not the year of
    ///   receipt: that of an imported case tells when it was imported
    /// @param country where it happened
    /// @param reporter qualification of the primary reporter
    public record Origin(String background, OptionalInt year, Optional<String> country, Optional<String> reporter) {

        public Origin {
            if (year.isPresent() && (year.getAsInt() < 1 || year.getAsInt() > 4095)) {
                throw new IllegalArgumentException("a year lies between 1 and 4095");
            }
        }
    }
}
