package theriac.adverseevent.casereport.openfda;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.SpokenName;

/// Reads a drug of an event, and how it was used.
record DrugReading(Dates dates) {

    private static final String UNKNOWN_ROUTE = "065";
    private static final int MAX_BATCH = 100;
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}";

    /// A drug, or empty when it has neither name nor role: what part it played is not guessed.
    Optional<DrugMention> read(Member drug) {
        var name = drug.at("medicinalproduct").text();
        var ingredient =
                drug.at("activesubstance").at("activesubstancename").text().map(SpokenName::of);
        var role = coded(drug.at("drugcharacterization"), R2Codes.ROLE);
        if (name.isEmpty() && ingredient.isEmpty()) {
            return drug.leaveOut("has neither medicinalproduct nor activesubstance");
        }
        return role.isEmpty()
                ? drug.leaveOut("has no drugcharacterization that is known")
                : role.map(known -> new DrugMention(name, code(drug), ingredient, known, route(drug), use(drug)));
    }

    /// openFDA looks the codes up by the name, and lists all that it finds: one alone says which substance it
    /// is.
    private static Optional<DrugCode> code(Member drug) {
        var uniis = drug.at("openfda").at("unii").node();
        return uniis.size() == 1 && uniis.path(0).asText("").matches("[A-Z0-9]{10}")
                ? Optional.of(new DrugCode(CodeSystem.UNII, uniis.path(0).asText()))
                : Optional.empty();
    }

    private static Optional<Route> route(Member drug) {
        var route = drug.at("drugadministrationroute");
        return route.text().filter(UNKNOWN_ROUTE::equals).isPresent()
                ? Optional.empty()
                : route.read(R2Codes::route, "is no known code of a route");
    }

    private DrugUse use(Member drug) {
        return new DrugUse(
                drug.at("drugindication").text(),
                dosage(drug).stream().toList(),
                coded(drug.at("actiondrug"), R2Codes.ACTION),
                coded(drug.at("drugadditional"), R2Codes.DECHALLENGE),
                coded(drug.at("drugrecurreadministration"), R2Codes.RECHALLENGE));
    }

    private Optional<Dosage> dosage(Member drug) {
        var start = dates.partial(drug.at("drugstartdate"));
        var dosage = new Dosage(
                dose(drug),
                every(drug),
                start,
                end(drug.at("drugenddate"), start),
                drug.at("drugbatchnumb").text(MAX_BATCH));
        return List.of(dosage.dose(), dosage.every(), dosage.start(), dosage.end(), dosage.batch()).stream()
                        .anyMatch(Optional::isPresent)
                ? Optional.of(dosage)
                : Optional.empty();
    }

    private Optional<PartialDate> end(Member member, Optional<PartialDate> start) {
        var end = dates.partial(member);
        boolean isBefore = start.isPresent()
                && end.isPresent()
                && start.get().isAfter(end.get().last());
        return isBefore ? member.leaveOut("is before drugstartdate") : end;
    }

    private static Optional<Amount> dose(Member drug) {
        var number = drug.at("drugstructuredosagenumb");
        var unit = coded(drug.at("drugstructuredosageunit"), R2Codes.DOSE_UNIT);
        return number.isAbsent()
                ? Optional.empty()
                : number.read(
                        text -> number(text).flatMap(value -> unit.map(in -> new Amount(value, in))),
                        "is no number above 0 with a known unit");
    }

    /// The time from one dose to the next: so many separate doses are spread over the interval. Of several in a
    /// month or a year it can't be told.
    private static Optional<Amount> every(Member drug) {
        var interval = drug.at("drugintervaldosageunitnumb");
        var definition = drug.at("drugintervaldosagedefinition");
        if (interval.isAbsent()
                || definition.text().filter(R2Codes.NO_INTERVAL::contains).isPresent()) {
            return Optional.empty();
        }
        var unit = coded(definition, R2Codes.INTERVAL_UNIT);
        var doses = drug.at("drugseparatedosagenumb").read(DrugReading::number, "is no number above 0");
        return interval.read(
                text -> number(text).flatMap(length -> unit.flatMap(in -> spread(length, in, definition, doses))),
                "is no number above 0 with a known unit that its doses can be spread over");
    }

    private static Optional<Amount> spread(
            BigDecimal length, String unit, Member definition, Optional<BigDecimal> doses) {
        var several = doses.filter(number -> number.compareTo(BigDecimal.ONE) != 0);
        if (several.isEmpty()) {
            return Optional.of(new Amount(length, unit));
        }
        return definition
                .text()
                .flatMap(code -> Optional.ofNullable(R2Codes.INTERVAL_HOURS.get(code)))
                .map(hours -> length.multiply(hours).divide(several.get(), MathContext.DECIMAL32))
                .filter(Amount::isValid)
                .map(hours -> new Amount(hours.stripTrailingZeros(), "h"));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)).filter(Amount::isValid) : Optional.empty();
    }

    static <T> Optional<T> coded(Member member, Map<String, T> codes) {
        return member.read(code -> Optional.ofNullable(codes.get(code)), "is no known code");
    }
}
