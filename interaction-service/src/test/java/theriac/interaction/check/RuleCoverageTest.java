package theriac.interaction.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.Match;
import theriac.interaction.drug.Recognition;
import theriac.interaction.patient.ConditionName;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.persistence.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The shipped rules over the shipped drugs: what must be found is found, whatever changes on either side.
class RuleCoverageTest {

    private static final DrugCatalog DRUGS = ShippedFormulary.drugs();
    private static final List<InteractionRule> RULES = ShippedRules.book().rules();
    private static final Knowledge KNOWLEDGE = Knowledge.on(Formulary.TODAY, DRUGS, ShippedRules.book());
    private static final Map<String, String> NAMES =
            DRUGS.drugs().stream().collect(Collectors.toMap(drug -> drug.id().value(), Drug::name));

    private static List<Alert> alerts(AlcoholUse use, String... drugs) {
        return alerts(use, Stream.of(drugs).map(NAMES::get));
    }

    private static List<Alert> alerts(AlcoholUse use, Stream<String> names) {
        var medications = names.map(Designation::named).map(Medication::of).toList();
        return Check.of(new MedicationList(medications, use, Patient.UNKNOWN), KNOWLEDGE, new Freshness.Current())
                .alerts();
    }

    private static List<String> depressants() {
        return DRUGS.drugs().stream()
                .filter(drug -> !drug.isAlcohol())
                .filter(drug -> drug.cnsGrade() == CnsGrade.PROMINENT || drug.cnsGrade() == CnsGrade.PRIMARY)
                .map(drug -> drug.id().value())
                .toList();
    }

    private static boolean saysSo(Alert alert, String subject) {
        var ids = RULES.stream()
                .filter(rule -> rule.subject().id().equals(subject))
                .map(InteractionRule::key)
                .collect(Collectors.toSet());
        return alert.combinations().stream().anyMatch(combination -> ids.contains(combination.rule()));
    }

    static List<String> oncPairs() {
        return OncPairs.names();
    }

    /// Phansalkar et al. 2012, table 2.
    @ParameterizedTest
    @MethodSource("oncPairs")
    void everyPairOfTheOncListIsFound(String name) {
        var pair = OncPairs.named(name);
        var silent = new ArrayList<String>();
        for (var object : pair.objects()) {
            for (var precipitant : pair.precipitants()) {
                if (!object.equals(precipitant)
                        && alerts(AlcoholUse.NONE, object, precipitant).stream()
                                .noneMatch(alert -> saysSo(alert, pair.subject()))) {
                    silent.add(object + " with " + precipitant);
                }
            }
        }

        assertThat(NAMES.keySet()).containsAll(pair.objects()).containsAll(pair.precipitants());
        assertThat(silent).isEmpty();
    }

    /// The same list as drug pairs, as others mapped it: a check on ours, which runs where the file stands. A line is
    /// one drug, its id, the other, its id, joined by `$`.
    @Test
    void everyMappedPairOfTwoKnownDrugsIsFound() throws IOException {
        var file = Path.of(Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
                .resolve("interactions/onc-high-priority-mapped.csv");
        assumeTrue(Files.exists(file));

        var known = Files.readString(file)
                .replace("\ufeff", "")
                .lines()
                .map(line -> line.strip().split("\\$"))
                .filter(parts -> parts.length > 2)
                .map(parts -> List.of(parts[0], parts[2]))
                .filter(pair -> pair.stream().allMatch(RuleCoverageTest::isKnown))
                .toList();

        assertThat(known).hasSizeGreaterThan(800);
        assertThat(known)
                .filteredOn(pair -> alerts(AlcoholUse.NONE, pair.stream()).isEmpty())
                .isEmpty();
    }

    private static boolean isKnown(String name) {
        return DRUGS.recognise(Designation.named(name)) instanceof Recognition.Recognised;
    }

    @Test
    void everyPairOfDepressantsInTheFormularyRaisesAnAlert() {
        var depressants = depressants();
        var silent = new ArrayList<String>();
        for (var first = 0; first < depressants.size(); first++) {
            for (var second = first + 1; second < depressants.size(); second++) {
                var alerts = alerts(AlcoholUse.NONE, depressants.get(first), depressants.get(second));
                if (alerts.stream().noneMatch(alert -> saysSo(alert, "cns-depressants-together"))) {
                    silent.add(depressants.get(first) + " with " + depressants.get(second));
                }
            }
        }

        assertThat(depressants).hasSizeGreaterThan(100);
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void alcoholWithEveryDepressantOfTheFormularyRaisesAnAlert(AlcoholUse use) {
        assertThat(depressants())
                .filteredOn(depressant -> alerts(use, depressant).stream()
                        .noneMatch(alert -> saysSo(alert, "alcohol-with-cns-depressant")))
                .isEmpty();
    }

    /// US prescribing information of tizanidine, section 4.
    @Test
    void whatALabelForbidsIsContraindicated() {
        for (var pair : List.of(
                List.of("tizanidine", "ciprofloxacin"),
                List.of("tizanidine", "fluvoxamine"),
                List.of("phenelzine", "pethidine"),
                List.of("linezolid", "sertraline"),
                List.of("simvastatin", "clarithromycin"),
                List.of("ergotamine", "ritonavir"),
                List.of("febuxostat", "azathioprine"),
                List.of("ramelteon", "fluvoxamine"),
                List.of("pimozide", "clarithromycin"),
                List.of("naltrexone", "oxycodone"),
                List.of("sodium-oxybate", "diazepam"))) {
            assertThat(alerts(AlcoholUse.NONE, pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .first()
                    .satisfies(alert -> assertThat(alert.severity()).isEqualTo(Severity.CONTRAINDICATED));
        }
    }

    @Test
    void disulfiramWithAlcoholIsContraindicatedAndMetronidazoleTellsBothSides() {
        assertThat(alerts(AlcoholUse.OCCASIONAL, "disulfiram"))
                .extracting(Alert::severity)
                .contains(Severity.CONTRAINDICATED);
        assertThat(alerts(AlcoholUse.OCCASIONAL, "metronidazole"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.advice().management()).contains("labels", "CDC", "disagree"));
    }

    @Test
    void everyDrugAndClassThatARuleNamesIsKnownToTheCatalog() throws IOException {
        var classes = Files.readString(Path.of("../catalog-service/src/main/resources/catalog/classes.yaml"));
        var groups = RULES.stream().flatMap(rule -> groups(rule.condition())).toList();

        assertThat(groups.stream()
                        .flatMap(group -> Stream.concat(group.drugs().stream(), group.excluding().drugs().stream()))
                        .map(DrugId::value))
                .isSubsetOf(NAMES.keySet());
        assertThat(groups.stream()
                        .flatMap(group -> Stream.concat(group.classes().stream(), group.excluding().classes().stream()))
                        .distinct())
                .allSatisfy(one -> assertThat(classes).contains("\n" + one + ":"));
    }

    @Test
    void noRuleIsAboutDrugsOfWhichTheCatalogHasNone() {
        var empty = RULES.stream()
                .filter(rule -> groups(rule.condition())
                        .anyMatch(group -> DRUGS.drugs().stream().noneMatch(drug -> group.includes(drug) == Match.YES)))
                .map(rule -> rule.key().id())
                .toList();

        assertThat(empty).isEmpty();
    }

    private static Stream<DrugGroup> groups(Condition condition) {
        return switch (condition) {
            case Condition.WithAlcohol withAlcohol -> Stream.of(withAlcohol.drug());
            case Condition.Together together -> Stream.of(together.one(), together.other());
            case Condition.SeveralOf severalOf -> Stream.of(severalOf.of());
            case Condition.InPatient inPatient -> Stream.of(inPatient.drug());
            case Condition.Duplicate _ -> Stream.empty();
        };
    }

    @Test
    void everyConditionOfARuleIsSpelledAsARequestIsRead() {
        assertThat(KNOWLEDGE.conditions()).isNotEmpty().allSatisfy(condition -> {
            assertThat(ConditionName.slug(condition)).isEqualTo(condition);
            assertThat(ConditionName.slug(condition.replace('-', ' '))).isEqualTo(condition);
        });
        assertThat(Stream.of("Parkinson's disease", "COPD", "Sleep apnoea", "CKD", "Gastric ulcer", "Baclofen pump")
                        .map(ConditionName::slug))
                .isSubsetOf(KNOWLEDGE.conditions());
    }

    @Test
    void everyReactionOfARuleIsATermOfTheVocabularyOfReports() throws IOException {
        var file = Path.of("../adverse-event-service/src/main/resources/reaction-terms.csv");
        var terms = Files.readAllLines(file).stream()
                .map(line -> line.split(",", 2)[0])
                .toList();

        assertThat(RULES.stream().flatMap(rule -> rule.advice().expectedReactions().stream()))
                .isNotEmpty()
                .isSubsetOf(terms);
    }

    @Test
    void everyRuleAboutKidneysStatesItsMeasureAndNoRuleRestsOnAnUnsourcedClaim() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.evidence().sources())
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(source.citation()).hasSizeGreaterThan(15)));
        assertThat(RULES.stream()
                        .map(InteractionRule::condition)
                        .filter(Condition.InPatient.class::isInstance)
                        .map(Condition.InPatient.class::cast)
                        .map(condition -> condition.patient().renalFunction())
                        .flatMap(Optional::stream))
                .hasSizeGreaterThan(5)
                .allSatisfy(band -> assertThat(band.measure()).isIn("egfr-ml-min-1.73m2", "cockcroft-gault-ml-min"));
    }
}
