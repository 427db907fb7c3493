package theriac.catalog.loading.yaml;

import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Dosing;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Kebab;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Version;

/// Turns a drug's file into its monograph.
final class MonographReader {

    private final SourceFile sources;
    private final ClassFile classes;

    MonographReader(SourceFile sources, ClassFile classes) {
        this.sources = sources;
        this.classes = classes;
    }

    Monograph read(DrugFile file) {
        return new Monograph(
                file.state() == null ? DrugState.PUBLISHED : spelled(DrugState.class, file.state()),
                file.name(),
                orNone(file.names()).stream().map(this::name).toList(),
                file.codes().stream().map(this::code).toList(),
                file.versions().stream().map(this::version).toList());
    }

    private DrugName name(DrugFile.Name name) {
        return new DrugName(name.name(), spelled(DrugName.Kind.class, name.kind()), sources.get(name.source()));
    }

    private Code code(DrugFile.Code code) {
        var status = Boolean.TRUE.equals(code.retired())
                ? Code.Status.retired(code.replacedBy())
                : new Code.Status(false, code.replacedBy());
        return new Code(spelled(Code.CodeSystem.class, code.system()), code.code(), status, sources.get(code.source()));
    }

    private Version version(DrugFile.Version version) {
        var depression = version.cnsDepression();
        return new Version(
                version.version(),
                version.effectiveFrom(),
                new Classification(classes.withBroader(version.classes()), sources.get(version.classesSource())),
                depression == null ? null : new CnsDepression(depression.grade(), sources.get(depression.source())),
                orNone(version.doseRules()).stream().map(this::doseRule).toList(),
                orNone(version.listedReactions()).stream()
                        .map(this::listedReaction)
                        .toList());
    }

    private DoseRule doseRule(DrugFile.DoseRule rule) {
        return new DoseRule(
                rule.id(),
                rule.route(),
                new DoseRule.Patients(band(rule.age()), band(rule.renalFunction())),
                spelled(DoseRule.Advice.class, rule.advice()),
                dosing(rule),
                rule.note(),
                sources.get(rule.source()));
    }

    private static Dosing dosing(DrugFile.DoseRule rule) {
        var start = quantity(rule.start());
        var rise = quantity(rule.step());
        var interval = rule.stepIntervalDays();
        var timesWithoutDose = start == null && rule.startTimesPerDay() != null;
        if (timesWithoutDose || (rise == null) != (interval == null)) {
            throw new IllegalArgumentException("a dose rule's start and step are written whole or not at all");
        }
        return new Dosing(
                start == null ? null : new Dosing.Start(start, rule.startTimesPerDay()),
                rise == null || interval == null ? null : new Dosing.Step(rise, interval),
                quantity(rule.usualDailyLow()),
                quantity(rule.usualDailyHigh()),
                quantity(rule.singleMaximum()),
                quantity(rule.dailyMaximum()));
    }

    private ListedReaction listedReaction(DrugFile.ListedReaction reaction) {
        var low = reaction.percentLow();
        var high = reaction.percentHigh();
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("a frequency is written with both ends or not at all");
        }
        return new ListedReaction(
                reaction.term(),
                low == null || high == null ? null : new ListedReaction.Frequency(low, high),
                reaction.context() == null ? null : spelled(ListedReaction.Context.class, reaction.context()),
                reaction.serious(),
                sources.get(reaction.source()));
    }

    private static @Nullable Band band(DrugFile.@Nullable Band band) {
        return band == null ? null : new Band(band.measure(), band.from(), band.below());
    }

    private static @Nullable Quantity quantity(DrugFile.@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        for (var unit : Quantity.Unit.values()) {
            if (unit.symbol().equals(quantity.unit())) {
                return new Quantity(quantity.value(), unit);
            }
        }
        throw new IllegalArgumentException("there is no unit " + quantity.unit());
    }

    static <E extends Enum<E> & Kebab> E spelled(Class<E> type, String spelling) {
        return Kebab.read(type, spelling)
                .orElseThrow(() -> new IllegalArgumentException(spelling + " is no " + type.getSimpleName()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
