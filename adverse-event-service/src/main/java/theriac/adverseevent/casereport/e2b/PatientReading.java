package theriac.adverseevent.casereport.e2b;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.TimeStamp;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Reads what is told of the patient, as far as it can't tell who it is.
final class PatientReading {

    private static final int SCALE = 6;

    /// How many of a unit are a year: the Julian year of 365.25 days, which UCUM calls `a`.
    private static final Map<String, BigDecimal> UNITS_PER_YEAR = Map.of(
            "a", BigDecimal.ONE,
            "mo", BigDecimal.valueOf(12),
            "wk", new BigDecimal("52.178571"),
            "d", new BigDecimal("365.25"),
            "h", BigDecimal.valueOf(8766),
            "10.a", new BigDecimal("0.1"),
            "{decade}", new BigDecimal("0.1"));

    private PatientReading() {}

    static Person person(XmlElement message, Optional<PartialDate> onset, List<Violation> violations) {
        return new Person(
                Elements.valueOf("D.5", message).flatMap(CodeLists.SEX::meaningOf),
                age(message, violations).or(() -> ageByBirth(message, onset)),
                Elements.valueOf("D.2.3", message).flatMap(CodeLists.AGE_GROUP::meaningOf),
                weight(message, violations));
    }

    private static Optional<AgeYears> age(XmlElement message, List<Violation> violations) {
        var value = Elements.valueOf("D.2.2a", message).map(BigDecimal::new);
        var perYear = Elements.valueOf("D.2.2b", message).map(UNITS_PER_YEAR::get);
        var years = value.flatMap(number -> perYear.map(units -> number.divide(units, SCALE, RoundingMode.HALF_UP)));
        if (years.isPresent() && !AgeYears.isValid(years.orElseThrow())) {
            violations.add(new Violation("/D.2.2a", "must be an age of 0 to 150 years"));
            return Optional.empty();
        }
        return years.map(AgeYears::new);
    }

    /// The whole years from birth to onset, where both are told to the day and no age is.
    private static Optional<AgeYears> ageByBirth(XmlElement message, Optional<PartialDate> onset) {
        return Elements.valueOf("D.2.1", message)
                .flatMap(TimeStamp::parse)
                .flatMap(TimeStamp::day)
                .flatMap(birth -> onset.filter(date -> date.first().equals(date.last()))
                        .map(date -> BigDecimal.valueOf(ChronoUnit.YEARS.between(birth, date.first()))))
                .filter(AgeYears::isValid)
                .map(AgeYears::new);
    }

    private static Optional<WeightKg> weight(XmlElement message, List<Violation> violations) {
        var kilograms = Elements.valueOf("D.3", message).map(BigDecimal::new);
        if (kilograms.isPresent() && !WeightKg.isValid(kilograms.orElseThrow())) {
            violations.add(new Violation("/D.3", "must be more than 0 and at most 700 kg"));
            return Optional.empty();
        }
        return kilograms.map(WeightKg::new);
    }
}
