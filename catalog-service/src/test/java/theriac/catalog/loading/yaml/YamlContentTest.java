package theriac.catalog.loading.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Dosing;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Version;
import theriac.catalog.loading.Piece;
import theriac.catalog.loading.ShippedContent.Unsound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the shipped content says.
class YamlContentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final YamlFolder folder = YamlFolder.onClassPath("catalog");
    private final YamlContent content = new YamlContent(folder);

    @Test
    void everyDrugHasAClassAndEachOfItsStatementsASource() {
        var drafts = drafts();

        assertThat(drafts).hasSize(272);
        assertThat(drafts).allSatisfy(draft -> {
            var version = inForce(draft);
            assertThat(version.statements().classification().classes()).isNotEmpty();
            assertThat(draft.monograph().codes())
                    .allSatisfy(code -> assertThat(code.source().citation()).isNotBlank());
            assertThat(draft.monograph().names())
                    .allSatisfy(name -> assertThat(name.source().citation()).isNotBlank());
        });
    }

    @Test
    void noCodeBelongsToTwoDrugs() {
        var codes = drafts().stream()
                .flatMap(draft -> draft.monograph().codes().stream())
                .map(code -> code.system() + code.value())
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void noNameBelongsToTwoDrugs() {
        var names = drafts().stream()
                .flatMap(draft -> Stream.concat(
                        Stream.of(draft.monograph().name()),
                        draft.monograph().names().stream().map(name -> name.value())))
                .map(String::toLowerCase)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void allClaimsOfTheFiveArticlesAreThereAndCountAsUnsourced() {
        var seeds = claims().stream()
                .filter(claim -> claim.id().value().startsWith("seed-"))
                .toList();

        assertThat(seeds).hasSize(148);
        assertThat(seeds)
                .allSatisfy(
                        claim -> assertThat(claim.source().evidenceLevel()).isEqualTo(EvidenceLevel.UNSOURCED_CLAIM));
        assertThat(seeds.stream()
                        .collect(Collectors.groupingBy(claim -> claim.source().citation())))
                .hasSize(5);
        assertThat(seeds.stream()
                        .collect(Collectors.groupingBy(claim -> claim.topic().spelling(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("side-effect", 38L),
                        Map.entry("effectiveness", 20L),
                        Map.entry("off-label", 13L),
                        Map.entry("precaution", 12L),
                        Map.entry("class", 9L),
                        Map.entry("mechanism", 6L),
                        Map.entry("indication", 6L),
                        Map.entry("dosing", 6L),
                        Map.entry("overdose", 5L),
                        Map.entry("interaction", 5L),
                        Map.entry("epidemiology", 5L),
                        Map.entry("strength", 4L),
                        Map.entry("withdrawal", 4L),
                        Map.entry("tolerance", 4L),
                        Map.entry("cost", 4L),
                        Map.entry("dosage-form", 3L),
                        Map.entry("dependence", 2L),
                        Map.entry("brand", 1L),
                        Map.entry("supply", 1L)));
    }

    @Test
    void theArticlesContradictoryFiguresForMultipleSclerosisAreAllKept() {
        var figures = claims().stream()
                .filter(claim -> claim.topic() == Claim.Topic.EFFECTIVENESS)
                .filter(claim -> claim.subject().equals("multiple sclerosis"))
                .map(Claim::value)
                .filter(Objects::nonNull)
                .map(value -> value.low() + "-" + value.high())
                .toList();

        assertThat(figures).containsExactlyInAnyOrder("75-75", "70-80", "80-80", "75-75", "90-90", "75-75");
    }

    @Test
    void oralBaclofenStartsAtFiveMilligramsThreeTimesADayAndEndsAtEighty() {
        var rule = doseRule("oral-adult");

        assertThat(rule.dosing())
                .isEqualTo(new Dosing(
                        new Dosing.Start(milligrams(5), 3),
                        new Dosing.Step(milligrams(5), 3),
                        milligrams(40),
                        milligrams(80),
                        null,
                        milligrams(80),
                        null));
        assertThat(rule.source().jurisdiction()).isEqualTo("US");
    }

    @ParameterizedTest
    @CsvSource({
        "oral-under-65-egfr-30-to-60, REDUCE, 12, 65, 30, 60",
        "oral-under-65-egfr-below-30, AVOID,  12, 65,   , 30",
        "oral-65-and-over-egfr-below-60, AVOID, 65, ,   , 60",
    })
    void baclofensKidneyRulesNameTheirMeasure(
            String id,
            DoseRule.Advice advice,
            BigDecimal from,
            BigDecimal below,
            BigDecimal egfrFrom,
            BigDecimal egfr) {
        var rule = doseRule(id);

        assertThat(rule.advice()).isEqualTo(advice);
        assertThat(rule.patients().age()).isEqualTo(new Band("age-years", from, below));
        assertThat(rule.patients().renalFunction()).isEqualTo(new Band("egfr-ml-min-1.73m2", egfrFrom, egfr));
    }

    @Test
    void intrathecalBaclofenIsGivenInMicrograms() {
        assertThat(doseRule("intrathecal-screening").dosing())
                .isEqualTo(new Dosing(
                        new Dosing.Start(micrograms(50), null),
                        new Dosing.Step(micrograms(25), 1),
                        null,
                        null,
                        micrograms(100),
                        null,
                        null));
        assertThat(doseRule("intrathecal-maintenance-spinal").dosing())
                .isEqualTo(new Dosing(null, null, micrograms(300), micrograms(800), null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "drowsiness, 10, 63",
        "dizziness, 5, 15",
        "weakness, 5, 15",
        "confusion, 1, 11",
        "headache, 4, 8",
        "hypotension, 0, 9",
        "nausea, 4, 12",
        "constipation, 2, 6",
        "insomnia, 2, 7",
        "fatigue, 2, 4",
        "urinary frequency, 2, 6",
    })
    void baclofensReactionsHaveTheLabelsFrequencies(String term, BigDecimal low, BigDecimal high) {
        var reactions = baclofen().statements().safety().listedReactions().stream()
                .filter(reaction -> reaction.term().equals(term) && reaction.context() == null)
                .map(ListedReaction::frequency);

        assertThat(reactions).containsExactly(new ListedReaction.Frequency(low, high));
    }

    @Test
    void aSeizureIsListedForBaclofenOnlyInWithdrawalAndOverdose() {
        var contexts = baclofen().statements().safety().listedReactions().stream()
                .filter(reaction -> reaction.term().equals("seizure"))
                .map(ListedReaction::context);

        assertThat(contexts)
                .containsExactlyInAnyOrder(ListedReaction.Context.WITHDRAWAL, ListedReaction.Context.OVERDOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "centrally-acting-muscle-relaxant",
                "sedative-hypnotic",
                "opioid",
                "gabapentinoid",
                "tricyclic-antidepressant",
                "antipsychotic",
                "sedating-antihistamine",
                "alpha-2-agonist",
                "alcohol"
            })
    void everyDrugOfASedatingClassIsGradedAsACnsDepressant(String sedating) {
        // Its product information lists somnolence as uncommon, and no drowsiness was found in a study.
        var notSedating = List.of("tolperisone");

        var silent = drafts().stream()
                .filter(draft -> classesOf(draft).contains(sedating))
                .filter(draft -> grade(draft) < 1)
                .map(draft -> draft.id().value())
                .filter(id -> !notSedating.contains(id));

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "diazepam, 2",
        "zolpidem, 2",
        "phenobarbital, 2",
        "ethanol, 2",
        "sodium-oxybate, 2",
        "propofol, 2",
        "hydroxyzine, 2",
        "baclofen, 1",
        "tizanidine, 1",
        "morphine, 1",
        "gabapentin, 1",
        "quetiapine, 1",
        "amitriptyline, 1",
        "clonidine, 1",
        "ibuprofen, 0",
        "metformin, 0",
        "lisinopril, 0",
        "naloxone, 0",
        "flumazenil, 0",
        "sertraline, 0",
        "tolperisone, 0"
    })
    void sedationIsGradedByWhatADrugIsGivenFor(String drug, int grade) {
        assertThat(grade(draft(drug))).isEqualTo(grade);
    }

    @Test
    void aDrugBelongsToTheClassesAboveItsOwn() {
        assertThat(classesOf(draft("diazepam"))).contains("benzodiazepine", "sedative-hypnotic");
        assertThat(classesOf(draft("rocuronium"))).contains("neuromuscular-blocking-agent", "muscle-relaxant");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    source: label-baclofen-dosage    | source: web-article-004 | a dose rule may not rest
                    source: label-baclofen-reactions | source: web-article-002 | a listed reaction may not rest
                    source: label-baclofen-cns       | source: web-article-000 | a sedation grade may not rest
                    source: beers-2023               | source: somewhere       | no file of sources has somewhere
                    id: baclofen                     | id: baclophen           | says it is of baclophen
                    value: 40, unit: mg              | value: 40, unit: mL     | share one unit
                    """)
    void contentThatBreaksARuleOfTheCatalogIsRefused(String right, String wrong, String reason) {
        var changed = new HashMap<>(folder.files());
        changed.computeIfPresent("drugs/baclofen.yaml", (path, text) -> text.replace(right, wrong));
        var unsound = new YamlContent(new YamlFolder(changed));

        assertThatThrownBy(() -> unsound.read("baclofen"))
                .isInstanceOf(Unsound.class)
                .hasMessageContaining("baclofen")
                .hasMessageContaining(reason);
    }

    private static Quantity milligrams(int value) {
        return new Quantity(BigDecimal.valueOf(value), Quantity.Unit.MG);
    }

    private static Quantity micrograms(int value) {
        return new Quantity(BigDecimal.valueOf(value), Quantity.Unit.MICROGRAM);
    }

    private Version baclofen() {
        return inForce(draft("baclofen"));
    }

    private DoseRule doseRule(String id) {
        return baclofen().statements().prescribing().doseRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(String id) {
        return switch (content.read(id)) {
            case Piece.OfDrug(var draft) -> draft;
            case Piece.GeneralClaims general -> throw new AssertionError(id + " is no drug");
        };
    }

    private List<Draft> drafts() {
        return content.fingerprints().keySet().stream()
                .filter(name -> !name.equals("general"))
                .map(this::draft)
                .toList();
    }

    private List<Claim> claims() {
        return content.fingerprints().keySet().stream()
                .flatMap(name -> switch (content.read(name)) {
                    case Piece.OfDrug(var draft) -> draft.claims().stream();
                    case Piece.GeneralClaims(var claims) -> claims.stream();
                })
                .toList();
    }

    private static Version inForce(Draft draft) {
        return draft.monograph().on(TODAY).orElseThrow();
    }

    private static List<String> classesOf(Draft draft) {
        return inForce(draft).statements().classification().classes().stream()
                .map(ClassId::value)
                .toList();
    }

    private static int grade(Draft draft) {
        return Optional.ofNullable(inForce(draft).statements().cnsActivity().depression())
                .map(CnsDepression::grade)
                .orElse(-1);
    }
}
