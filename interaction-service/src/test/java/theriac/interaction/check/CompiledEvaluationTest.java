package theriac.interaction.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Band;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.Profile;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Kidneys;
import theriac.interaction.patient.Patient;
import theriac.interaction.patient.Sex;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.Condition.Duplicate;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.PatientGroup;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView;

import static org.assertj.core.api.Assertions.assertThat;

/// The fast evaluation and the readable one say the same of whatever list, of whatever rules.
class CompiledEvaluationTest {

    private static final int DRUGS = 60;
    private static final int LISTS = 1000;
    private static final List<String> CLASSES = List.of("opioid", "nsaid", "z-drug", "ssri", "relaxant");
    private static final List<String> BEERS = List.of("opioid", "antidepressant", "z-drug");
    private static final List<String> CONDITIONS = List.of("epilepsy", "sleep-apnea", "copd");

    private static final List<String> ROUTES = List.of("oral", "intrathecal");

    private Random random = new Random();

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        all.forEach(one -> {
            if (random.nextInt(4) == 0) {
                some.add(one);
            }
        });
        return some;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private DrugCatalog catalog() {
        var drugs = IntStream.range(0, DRUGS)
                .mapToObj(number -> Formulary.drug("drug-" + number, profile()))
                .toList();
        return Formulary.with(drugs.toArray(DrugState[]::new));
    }

    private Profile profile() {
        return new Profile(
                random.nextInt(6) == 0 ? Set.of() : some(CLASSES),
                any(List.of(CnsGrade.values())),
                random.nextInt(3) == 0 ? Optional.of(any(BEERS)) : Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private DrugGroup group() {
        var drugs = new HashSet<DrugId>();
        IntStream.range(0, random.nextInt(3)).forEach(_ -> drugs.add(new DrugId("drug-" + random.nextInt(DRUGS + 5))));
        drugs.add(new DrugId("drug-" + random.nextInt(DRUGS)));
        var grade = random.nextInt(3) == 0
                ? Optional.of(any(List.of(CnsGrade.PROMINENT, CnsGrade.PRIMARY)))
                : Optional.<CnsGrade>empty();
        var excluding = new DrugGroup.Excluding(
                Set.of(new DrugId("drug-" + random.nextInt(DRUGS))), random.nextInt(4) == 0 ? some(CLASSES) : Set.of());
        var routes = random.nextInt(4) == 0 ? Set.of(any(ROUTES)) : Set.<String>of();
        return new DrugGroup(drugs, some(CLASSES), some(BEERS), grade, excluding, routes);
    }

    private PatientGroup patients() {
        return new PatientGroup(
                some(CONDITIONS),
                Optional.of(new Band(Optional.of(BigDecimal.valueOf(random.nextInt(80))), Optional.empty())),
                random.nextBoolean()
                        ? Optional.of(new RenalBand(
                                RenalBand.EGFR,
                                new Band(Optional.empty(), Optional.of(BigDecimal.valueOf(30 + random.nextInt(60))))))
                        : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(true) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(true) : Optional.empty(),
                Optional.empty());
    }

    private Condition condition() {
        return switch (random.nextInt(6)) {
            case 0 -> new Condition.WithAlcohol(Set.of(AlcoholUse.HEAVY, AlcoholUse.ACUTE), group());
            case 1 ->
                new Condition.SeveralOf(
                        2 + random.nextInt(3),
                        group(),
                        random.nextBoolean() ? patients().ageYears() : Optional.empty());
            case 2 -> new Condition.InPatient(group(), patients());
            case 3 -> new Duplicate(Duplicate.By.CLASS, Set.of(any(CLASSES), "a-class-of-none"));
            case 4 -> new Duplicate(Duplicate.By.INGREDIENT, some(CLASSES));
            default -> new Condition.Together(group(), group());
        };
    }

    private List<InteractionRule> rules() {
        return IntStream.range(0, 40)
                .mapToObj(number -> PatientRulesTest.rule("rule-" + number, condition()))
                .toList();
    }

    private Patient patient() {
        return new Patient(
                random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(95))) : Optional.empty(),
                random.nextBoolean() ? Optional.of(any(List.of(Sex.values()))) : Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? Optional.of(some(CONDITIONS)) : Optional.empty(),
                new Kidneys(
                        random.nextBoolean()
                                ? Map.of(RenalBand.EGFR, BigDecimal.valueOf(random.nextInt(120)))
                                : Map.of(),
                        random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty()),
                random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                Optional.empty());
    }

    private Intake intake() {
        return switch (random.nextInt(3)) {
            case 0 -> Intake.UNSAID;
            case 1 -> new Intake(Optional.of(any(ROUTES)), Optional.empty(), Optional.empty(), Optional.empty());
            default -> new Intake(Optional.of("rectal"), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private MedicationList list() {
        var medications = new ArrayList<Medication>();
        IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(_ -> "drug-" + random.nextInt(DRUGS))
                .map(Designation::named)
                .map(designation -> new Medication(designation, intake()))
                .forEach(medications::add);
        if (random.nextInt(5) == 0) {
            medications.add(Medication.of(Designation.named("ethanol")));
        }
        return new MedicationList(medications, any(List.of(AlcoholUse.values())), patient());
    }

    private List<SiteView.Wanted> wishes(List<InteractionRule> rules) {
        return rules.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(rule -> new SiteView.Wanted(
                        new SiteView.Target(
                                rule.key().id(),
                                random.nextBoolean() ? Optional.of(rule.key().version()) : Optional.empty()),
                        new SiteChange(
                                UUID.randomUUID(),
                                random.nextBoolean()
                                        ? new SiteEffect.SwitchedOff()
                                        : new SiteEffect.Regraded(any(List.of(Severity.values()))),
                                "a reason",
                                Instant.EPOCH,
                                Optional.empty())))
                .toList();
    }

    /// The rules as the site would have written them.
    private static List<InteractionRule> rewritten(List<InteractionRule> rules, SiteView site) {
        return rules.stream()
                .flatMap(rule -> site.changeOf(rule, Formulary.TODAY)
                        .map(change -> change.effect() instanceof SiteEffect.Regraded(var severity)
                                ? Stream.of(PatientRulesTest.graded(rule, severity))
                                : Stream.<InteractionRule>empty())
                        .orElseGet(() -> Stream.of(rule)))
                .toList();
    }

    private static List<String> told(Findings findings) {
        return Stream.concat(
                        findings.found().stream()
                                .map(found -> found.rule().key() + " " + found.severity() + " " + found.members()),
                        findings.doubts().stream()
                                .map(doubt -> doubt.rule().key() + " " + doubt.members() + " " + doubt.missing()))
                .toList();
    }

    private static List<String> silenced(Findings findings) {
        return findings.siteNotes().stream()
                .filter(note -> note.change().effect() instanceof SiteEffect.SwitchedOff)
                .flatMap(note -> note.cases().stream()
                        .filter(SiteNote.Case::certain)
                        .map(one -> note.rule().key() + " " + one.severity() + " " + one.members()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aSitesWishesHaveTheEffectOfRulesThatTheSiteHadWrittenAndWhatTheySilenceIsNamed(long seed) {
        random = new Random(seed);
        var knowledge = Knowledge.on(Formulary.TODAY, catalog(), new RuleBook(rules()));
        var site = new SiteView(wishes(knowledge.rules()));
        var wishes = new SiteWishes(site, Formulary.TODAY);
        var rewritten = rewritten(knowledge.rules(), site);
        var off = knowledge.rules().stream()
                .filter(rule -> site.changeOf(rule, Formulary.TODAY)
                        .filter(change -> change.effect() instanceof SiteEffect.SwitchedOff)
                        .isPresent())
                .toList();
        var silenced = 0;

        for (var times = 0; times < LISTS; times++) {
            var list = list();
            var reading = Reading.of(list, knowledge.drugs());
            var compiled = CompiledEvaluation.of(reading, list.patient(), knowledge.compiled(), wishes);
            assertThat(compiled).isEqualTo(PlainEvaluation.of(reading, list.patient(), knowledge.rules(), wishes));
            assertThat(told(compiled)).isEqualTo(told(PlainEvaluation.of(reading, list.patient(), rewritten)));
            assertThat(silenced(compiled))
                    .isEqualTo(PlainEvaluation.of(reading, list.patient(), off).found().stream()
                            .map(found -> found.rule().key() + " " + found.severity() + " " + found.members())
                            .toList());
            silenced += silenced(compiled).size();
        }

        assertThat(silenced).isGreaterThan(LISTS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bothSayTheSameOfThousandsOfLists(long seed) {
        random = new Random(seed);
        var knowledge = Knowledge.on(Formulary.TODAY, catalog(), new RuleBook(rules()));
        var spoken = 0;

        for (var times = 0; times < LISTS; times++) {
            var list = list();
            var reading = Reading.of(list, knowledge.drugs());
            var plain = PlainEvaluation.of(reading, list.patient(), knowledge.rules());
            assertThat(CompiledEvaluation.of(reading, list.patient(), knowledge.compiled(), SiteWishes.NONE))
                    .isEqualTo(plain);
            spoken += plain.found().size() + plain.doubts().size();
        }

        assertThat(spoken).isGreaterThan(LISTS);
    }
}
