package theriac.adverseevent.casereport.e2b;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Reads one way in which a drug was taken. A dose of nothing, and an interval such as "as needed", are no
/// amounts: they stay in the original.
record DosageReading(List<Violation> violations) {

    private static final Set<String> TIMES = Set.of("min", "h", "d", "wk", "mo", "a");
    private static final Dosage NOTHING =
            new Dosage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Empty when nothing of it is mapped.
    Optional<Dosage> read(XmlElement told) {
        var start = ReactionReading.date(told, "G.k.4.r.4");
        var end = ReactionReading.date(told, "G.k.4.r.5");
        if (start.isPresent()
                && end.isPresent()
                && start.orElseThrow().isAfter(end.orElseThrow().last())) {
            violations.add(new Violation("/G.k.4.r.5", "must not be before G.k.4.r.4"));
        }
        var dosage = new Dosage(
                amount(told, "G.k.4.r.1a", "G.k.4.r.1b"),
                amount(told, "G.k.4.r.2", "G.k.4.r.3").filter(every -> TIMES.contains(every.unit())),
                start,
                end,
                Elements.valueOf("G.k.4.r.7", told).map(PlainText::line));
        return Optional.of(dosage).filter(one -> !one.equals(NOTHING));
    }

    private static Optional<Amount> amount(XmlElement told, String value, String unit) {
        return Elements.valueOf(value, told)
                .map(BigDecimal::new)
                .filter(Amount::isValid)
                .flatMap(number -> Elements.valueOf(unit, told).map(in -> new Amount(number, in)));
    }
}
