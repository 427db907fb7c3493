package theriac.signaldetection.index;

/// What subgroups are formed by, packed into one word per case.
///
/// Codes: age is 0 when unknown, else years + 1; year is 0 when unknown; country and reporter are 0 when unknown,
/// else their number + 1; the rest are codes, numbers and bits.
final class Profile {

    static final Field AGE = new Field(0, 8);
    static final Field SEX = new Field(8, 2);
    static final Field YEAR = new Field(10, 12);
    static final Field COUNTRY = new Field(22, 12);
    static final Field REPORTER = new Field(34, 8);
    static final Field SERIOUSNESS = new Field(42, 6);
    static final Field ALCOHOL = new Field(48, 2);
    static final Field BACKGROUND = new Field(50, 8);

    /// Set when a watch asked for the case.
    static final Field PROMPTED = new Field(58, 1);

    /// Set when the case does not count.
    static final Field UNCOUNTED = new Field(59, 1);

    /// The profile of a case that does not count.
    static final long OF_UNCOUNTED = UNCOUNTED.with(1);

    private static final int OLDEST = 254;

    private Profile() {}

    static long of(CaseFacts facts, Dictionaries dictionaries) {
        var person = facts.person();
        var origin = facts.origin();
        return AGE.with(person.age().isPresent() ? Math.min(person.age().getAsInt(), OLDEST) + 1 : 0)
                | SEX.with(person.sex().code())
                | YEAR.with(origin.year().orElse(0))
                | COUNTRY.with(origin.country()
                        .map(name -> dictionaries.countries().encode(name) + 1)
                        .orElse(0))
                | REPORTER.with(origin.reporter()
                        .map(name -> dictionaries.reporters().encode(name) + 1)
                        .orElse(0))
                | SERIOUSNESS.with(criteria(facts))
                | ALCOHOL.with(facts.alcohol().code())
                | BACKGROUND.with(dictionaries.backgrounds().encode(origin.background()))
                | PROMPTED.with(facts.prompted() ? 1 : 0);
    }

    private static int criteria(CaseFacts facts) {
        return facts.seriousness().stream()
                .mapToInt(criterion -> 1 << criterion.code())
                .sum();
    }

    /// Some bits of the word.
    record Field(int shift, int width) {

        /// How many codes it can hold.
        int codes() {
            return 1 << width;
        }

        int of(long profile) {
            return (int) (profile >>> shift) & (codes() - 1);
        }

        long with(int code) {
            return (long) code << shift;
        }
    }
}
