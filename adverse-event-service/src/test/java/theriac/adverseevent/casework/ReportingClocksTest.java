package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casework.yaml.ShippedLaws;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.adverseevent.casework.DutyRole.COMPETENT_AUTHORITY;
import static theriac.adverseevent.casework.DutyRole.HOSPITAL;
import static theriac.adverseevent.casework.DutyRole.MARKETING_AUTHORISATION_HOLDER;
import static theriac.adverseevent.casework.DutyRole.UNAUTHORISED_MEDICINE_MANUFACTURER;
import static theriac.adverseevent.casework.ExpectednessOfCase.EXPECTED;
import static theriac.adverseevent.casework.ExpectednessOfCase.UNEXPECTED;
import static theriac.adverseevent.casework.ExpectednessOfCase.UNKNOWN;
import static theriac.adverseevent.casework.Gravity.SERIOUS;

class ReportingClocksTest {

    private static final ReportingLaws LAWS = ShippedLaws.all();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aSeriousUnexpectedReportReceivedLateOnTheFirstOfMarchInBerlinIsDueOnThe16thEndOfTheDayInBerlin() {
        var dayZero = receivedAt("2026-03-01T22:30:00Z", BERLIN);

        var clock = only(clocks(aCase(SERIOUS, UNEXPECTED), dayZero, holderIn(BERLIN, "EU")));

        assertThat(dayZero.on()).isEqualTo("2026-03-01");
        assertThat(clock.due().on()).isEqualTo("2026-03-16");
        assertThat(clock.due().before()).isEqualTo("2026-03-16T23:00:00Z");
    }

    @Test
    void theSameMomentIsTheNextDayFurtherEast() {
        var athens = ZoneId.of("Europe/Athens");

        var clock = only(
                clocks(aCase(SERIOUS, UNEXPECTED), receivedAt("2026-03-01T22:30:00Z", athens), holderIn(athens, "EU")));

        assertThat(clock.dayZero().on()).isEqualTo("2026-03-02");
        assertThat(clock.due().on()).isEqualTo("2026-03-17");
        assertThat(clock.due().before()).isEqualTo("2026-03-17T22:00:00Z");
    }

    /// In 2026 summer time begins on 29 March in Berlin and on 8 March in New York; in Santiago it begins at midnight
    /// of 6 September, so that this day has no midnight.
    @ParameterizedTest
    @CsvSource({
        "2026-03-14T09:00:00Z, Europe/Berlin, 2026-03-29, 2026-03-29T22:00:00Z",
        "2026-03-13T09:00:00Z, Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z",
        "2026-10-10T09:00:00Z, Europe/Berlin, 2026-10-25, 2026-10-25T23:00:00Z",
        "2026-02-21T09:00:00Z, America/New_York, 2026-03-08, 2026-03-09T04:00:00Z",
        "2026-08-21T15:00:00Z, America/Santiago, 2026-09-05, 2026-09-06T04:00:00Z",
    })
    void aDayEndsWhenTheNextOneBeginsThereWhateverTheClocksDo(
            Instant received, ZoneId zone, LocalDate on, Instant before) {
        var clock = only(clocks(
                aCase(SERIOUS, UNEXPECTED),
                receivedAt(received.toString(), zone),
                new Duties(MARKETING_AUTHORISATION_HOLDER, List.of("EU"), zone)));

        assertThat(clock.due()).isEqualTo(new Due(on, before));
    }

    @Test
    void weekendsAndHolidaysCount() {
        var christmasEve = receivedAt("2026-12-24T10:00:00Z", BERLIN);

        assertThat(only(clocks(aCase(SERIOUS, EXPECTED), christmasEve, holderIn(BERLIN, "EU")))
                        .due()
                        .on())
                .isEqualTo("2027-01-08");
    }

    @Test
    void whoLearnedOfItEarlierThanTheReportArrivedHasToCountFromThen() {
        var arrival = new DayZero.Arrival(
                new ReportVersion(1, Optional.of(LocalDate.parse("2026-02-20"))),
                Instant.parse("2026-03-01T10:00:00Z"));

        assertThat(DayZero.of(arrival, Optional.of(BERLIN))).isEqualTo("2026-02-20");
    }

    @Test
    void aDateOfKnowledgeAfterTheArrivalDelaysNothing() {
        var arrival = new DayZero.Arrival(
                new ReportVersion(1, Optional.of(LocalDate.parse("2026-03-05"))),
                Instant.parse("2026-03-01T10:00:00Z"));

        assertThat(DayZero.of(arrival, Optional.of(BERLIN))).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        // role, jurisdiction, gravity, expectedness, country, rule, days
        "MARKETING_AUTHORISATION_HOLDER, EU, SERIOUS, EXPECTED, DE, eu-holder-serious, 15",
        "MARKETING_AUTHORISATION_HOLDER, EU, SERIOUS, UNEXPECTED, US, eu-holder-serious, 15",
        "MARKETING_AUTHORISATION_HOLDER, EU, NOT_SERIOUS, EXPECTED, FR, eu-holder-not-serious, 90",
        "MARKETING_AUTHORISATION_HOLDER, EU, NOT_SERIOUS, EXPECTED, , eu-holder-not-serious, 90",
        "MARKETING_AUTHORISATION_HOLDER, EU, NOT_SERIOUS, EXPECTED, NO, eu-holder-not-serious, 90",
        "COMPETENT_AUTHORITY, EU, SERIOUS, EXPECTED, DE, eu-authority-serious, 15",
        "COMPETENT_AUTHORITY, EU, NOT_SERIOUS, UNKNOWN, DE, eu-authority-not-serious, 90",
        "MARKETING_AUTHORISATION_HOLDER, US, SERIOUS, UNEXPECTED, JP, us-applicant-alert, 15",
        "MARKETING_AUTHORISATION_HOLDER, US, SERIOUS, UNKNOWN, US, us-applicant-alert, 15",
        "UNAUTHORISED_MEDICINE_MANUFACTURER, US, SERIOUS, UNEXPECTED, US, us-unapproved-alert, 15",
        "HOSPITAL, CH, SERIOUS, EXPECTED, CH, ch-hospital-serious, 15",
        "HOSPITAL, CH, NOT_SERIOUS, UNEXPECTED, CH, ch-hospital-unexpected, 60",
        "HOSPITAL, CH, NOT_SERIOUS, UNKNOWN, CH, ch-hospital-unexpected, 60",
        "MARKETING_AUTHORISATION_HOLDER, CH, SERIOUS, EXPECTED, CH, ch-holder-serious, 15",
        "MARKETING_AUTHORISATION_HOLDER, CH, NOT_SERIOUS, UNEXPECTED, CH, ch-holder-unexpected, 60",
        "HOSPITAL, IT, NOT_SERIOUS, EXPECTED, IT, it-hospital, 2",
        "HOSPITAL, IT, SERIOUS, UNEXPECTED, IT, it-hospital, 2",
        "HOSPITAL, DK, SERIOUS, EXPECTED, DK, dk-hospital-serious, 15",
        "HOSPITAL, CA, SERIOUS, EXPECTED, CA, ca-hospital-serious, 30",
        "MARKETING_AUTHORISATION_HOLDER, CA, SERIOUS, EXPECTED, CA, ca-holder-serious-inside, 15",
        "MARKETING_AUTHORISATION_HOLDER, CA, SERIOUS, UNEXPECTED, US, ca-holder-serious-outside, 15"
    })
    void theLawSaysWhatIsDue(
            DutyRole role,
            String jurisdiction,
            Gravity gravity,
            ExpectednessOfCase expectedness,
            String country,
            String rule,
            int days) {
        var facts = aCase(gravity, expectedness, Optional.ofNullable(country).map(Country::new));
        var dayZero = new DayZero(LocalDate.parse("2026-06-01"), 1);

        var clock = only(clocks(facts, dayZero, new Duties(role, List.of(jurisdiction), BERLIN)));

        assertThat(clock.rule()).isEqualTo(rule);
        assertThat(clock.due().on()).isEqualTo(LocalDate.parse("2026-06-01").plusDays(days));
    }

    @ParameterizedTest
    @CsvSource({
        "MARKETING_AUTHORISATION_HOLDER, EU, NOT_SERIOUS, UNEXPECTED, US",
        "MARKETING_AUTHORISATION_HOLDER, US, SERIOUS, EXPECTED, US",
        "MARKETING_AUTHORISATION_HOLDER, US, NOT_SERIOUS, UNEXPECTED, US",
        "MARKETING_AUTHORISATION_HOLDER, CA, SERIOUS, EXPECTED, US",
        "HOSPITAL, CH, NOT_SERIOUS, EXPECTED, CH",
        "HOSPITAL, DK, NOT_SERIOUS, UNEXPECTED, DK",
        "HOSPITAL, CA, NOT_SERIOUS, UNEXPECTED, CA"
    })
    void whatNoRuleCoversSaysSo(
            DutyRole role, String jurisdiction, Gravity gravity, ExpectednessOfCase expectedness, String country) {
        var facts = aCase(gravity, expectedness, Optional.of(new Country(country)));

        assertThat(reckoned(facts, new Duties(role, List.of(jurisdiction), BERLIN)))
                .isEqualTo(new Reckoning.None(NoClock.NO_RULE_APPLIES));
    }

    @Test
    void aHolderInTwoJurisdictionsHasAClockInEach() {
        var duties = holderIn(BERLIN, "US", "EU");

        assertThat(clocks(aCase(SERIOUS, UNKNOWN), new DayZero(LocalDate.parse("2026-06-01"), 1), duties))
                .extracting(ReportingClock::jurisdiction)
                .containsExactly("EU", "US");
    }

    @Test
    void aCaseWithoutClocksSaysWhy() {
        var complete = aCase(SERIOUS, UNEXPECTED);

        assertThat(Reckoning.of(complete, new DayZero(LocalDate.EPOCH, 1), Optional.empty(), LAWS))
                .isEqualTo(new Reckoning.None(NoClock.NO_DUTIES_CONFIGURED));
        assertThat(reckoned(lacking(NoClock.NO_REACTION), holderIn(BERLIN, "EU")))
                .isEqualTo(new Reckoning.None(NoClock.NO_REACTION));
        assertThat(reckoned(lacking(NoClock.NO_SUSPECT_DRUG), holderIn(BERLIN, "EU")))
                .isEqualTo(new Reckoning.None(NoClock.NO_SUSPECT_DRUG));
        assertThat(reckoned(
                        new ReportableFacts(SERIOUS, UNEXPECTED, Optional.empty(), Optional.empty(), true),
                        holderIn(BERLIN, "EU")))
                .isEqualTo(new Reckoning.None(NoClock.NULLIFIED));
    }

    @Test
    void rulesAreKnownByRole() {
        assertThat(LAWS.know("EU", MARKETING_AUTHORISATION_HOLDER)).isTrue();
        assertThat(LAWS.know("EU", COMPETENT_AUTHORITY)).isTrue();
        assertThat(LAWS.know("EU", HOSPITAL)).isFalse();
        assertThat(LAWS.know("US", UNAUTHORISED_MEDICINE_MANUFACTURER)).isTrue();
        assertThat(LAWS.know("XX", HOSPITAL)).isFalse();
    }

    private static Duties holderIn(ZoneId zone, String... jurisdictions) {
        return new Duties(MARKETING_AUTHORISATION_HOLDER, List.of(jurisdictions), zone);
    }

    private static DayZero receivedAt(String moment, ZoneId zone) {
        return new DayZero(
                DayZero.of(new DayZero.Arrival(ReportVersion.of(1), Instant.parse(moment)), Optional.of(zone)), 1);
    }

    private static ReportableFacts aCase(Gravity gravity, ExpectednessOfCase expectedness) {
        return aCase(gravity, expectedness, Optional.of(new Country("DE")));
    }

    private static ReportableFacts aCase(Gravity gravity, ExpectednessOfCase expectedness, Optional<Country> country) {
        return new ReportableFacts(gravity, expectedness, country, Optional.empty(), false);
    }

    private static ReportableFacts lacking(NoClock missing) {
        return new ReportableFacts(SERIOUS, UNEXPECTED, Optional.empty(), Optional.of(missing), false);
    }

    private static Reckoning reckoned(ReportableFacts facts, Duties duties) {
        return Reckoning.of(facts, new DayZero(LocalDate.parse("2026-06-01"), 1), Optional.of(duties), LAWS);
    }

    private static List<ReportingClock> clocks(ReportableFacts facts, DayZero dayZero, Duties duties) {
        return switch (Reckoning.of(facts, dayZero, Optional.of(duties), LAWS)) {
            case Reckoning.Running(var clocks) -> clocks;
            case Reckoning.None(var because) -> throw new AssertionError(because);
        };
    }

    private static ReportingClock only(List<ReportingClock> clocks) {
        assertThat(clocks).hasSize(1);
        return clocks.getFirst();
    }
}
