package theriac.interaction.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Freshness;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView;
import theriac.interaction.rule.SiteView.Target;
import theriac.interaction.rule.SiteView.Wanted;
import theriac.interaction.rule.persistence.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;

/// What a check says at a site that has switched rules off or graded them otherwise.
class SiteRulesInChecksTest {

    private static final SiteEffect OFF = new SiteEffect.SwitchedOff();
    private static final String TOGETHER = "cns-depressants-together";

    private static final RuleBook RULES = ShippedRules.about("alcohol-with-cns-depressant", TOGETHER);

    private static Wanted wanted(String rule, SiteEffect effect) {
        return wanted(new Target(rule, Optional.empty()), effect, Optional.empty());
    }

    private static Wanted wanted(Target target, SiteEffect effect, Optional<LocalDate> until) {
        var since = Instant.parse("2026-11-01T10:00:00Z");
        return new Wanted(target, new SiteChange(UUID.randomUUID(), effect, "Reviewed daily", since, until));
    }

    private static CheckResult check(RuleBook book, ForSite site, String... names) {
        var medications =
                Stream.of(names).map(Designation::named).map(Medication::of).toList();
        return Check.of(
                new MedicationList(medications, AlcoholUse.NONE, Patient.UNKNOWN),
                Knowledge.on(Formulary.TODAY, Formulary.usual(), book),
                new Freshness.Current(),
                site);
    }

    private static CheckResult check(List<Wanted> wanted, String... names) {
        return check(RULES, new ForSite(new SiteView(wanted), Optional.empty(), AssociationNotes.UNWANTED), names);
    }

    private static List<String> rulesOf(CheckResult result) {
        return result.alerts().stream()
                .flatMap(alert -> alert.combinations().stream())
                .map(one -> one.rule().id())
                .toList();
    }

    @Test
    void aRuleThatIsSwitchedOffRaisesNoAlertAndIsNamedWithWhatItWouldHaveSaid() {
        var result = check(List.of(wanted(TOGETHER, OFF)), "baclofen", "diazepam");

        assertThat(rulesOf(result)).doesNotContain(TOGETHER);
        assertThat(result.siteNotes()).singleElement().satisfies(note -> {
            assertThat(note.rule().key().id()).isEqualTo(TOGETHER);
            assertThat(note.change().reason()).isEqualTo("Reviewed daily");
            assertThat(note.cases()).singleElement().satisfies(one -> {
                assertThat(one.members()).extracting(Participant::id).containsExactly("baclofen", "diazepam");
                assertThat(one.severity()).isEqualTo(Severity.MODERATE);
                assertThat(one.certain()).isTrue();
            });
        });
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotMentionedWhereItHadNothingToSay() {
        var result = check(List.of(wanted(TOGETHER, OFF)), "baclofen", "paracetamol");

        assertThat(result.siteNotes()).isEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffAndOnlyMightHaveSpokenIsNamedAsUncertain() {
        var result = check(List.of(wanted(TOGETHER, OFF)), "baclofen", "mystery");

        assertThat(result.siteNotes())
                .flatExtracting(SiteNote::cases)
                .extracting(SiteNote.Case::certain)
                .containsOnly(false);
        assertThat(result.siteNotes()).isNotEmpty();
    }

    @Test
    void aMilderGradeShowsWhatTheRuleItselfSays() {
        var milder = new SiteEffect.Regraded(Severity.MINOR);

        var result = check(List.of(wanted(TOGETHER, milder)), "baclofen", "diazepam");

        assertThat(result.alerts())
                .filteredOn(alert -> alert.leadRule().id().equals(TOGETHER))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.severity()).isEqualTo(Severity.MINOR);
                    assertThat(alert.graded()).isEqualTo(Severity.MODERATE);
                });
        assertThat(result.siteNotes())
                .singleElement()
                .satisfies(
                        note -> assertThat(note.cases().getFirst().severity()).isEqualTo(Severity.MODERATE));
    }

    @Test
    void aSeverityThatTheSiteRaisedIsToldAndAnAlertOfOtherRulesStaysAsItIs() {
        var graver = new SiteEffect.Regraded(Severity.CONTRAINDICATED);

        var result = check(List.of(wanted("gabapentinoid-with-opioid", graver)), "gabapentin", "oxycodone");

        assertThat(result.alerts().getFirst().severity()).isEqualTo(Severity.CONTRAINDICATED);
        assertThat(check(List.of(wanted("gabapentinoid-with-opioid", graver)), "baclofen", "diazepam")
                        .siteNotes())
                .isEmpty();
    }

    @Test
    void aBoxedRuleSpeaksEvenWhereAnOlderWishWouldSilenceItAndMayBeMadeMajorAtLeast() {
        var boxed = "opioid-with-cns-depressant";

        assertThat(rulesOf(check(List.of(wanted(boxed, OFF)), "oxycodone", "diazepam")))
                .contains(boxed);
        assertThat(rulesOf(check(
                        List.of(wanted(boxed, new SiteEffect.Regraded(Severity.MINOR))), "oxycodone", "diazepam")))
                .contains(boxed);
        assertThat(check(List.of(wanted(boxed, new SiteEffect.Regraded(Severity.MINOR))), "oxycodone", "diazepam")
                        .alerts()
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void aLaterVersionThatIsContraindicatedSpeaksAlthoughAllVersionsWereSwitchedOff() {
        var first = RULES.rules().stream()
                .filter(rule -> rule.key().id().equals(TOGETHER))
                .findFirst()
                .orElseThrow();
        var graver = PatientRulesTest.graded(first, Severity.CONTRAINDICATED);
        var second = new InteractionRule(
                new RuleKey(TOGETHER, first.key().version() + 1),
                graver.subject(),
                graver.condition(),
                graver.grading(),
                graver.boxedWarning(),
                graver.advice(),
                graver.evidence(),
                graver.edition());
        var site =
                new ForSite(new SiteView(List.of(wanted(TOGETHER, OFF))), Optional.empty(), AssociationNotes.UNWANTED);

        assertThat(check(new RuleBook(List.of(first)), site, "baclofen", "diazepam")
                        .alerts())
                .isEmpty();
        assertThat(check(new RuleBook(List.of(first, second)), site, "baclofen", "diazepam")
                        .alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo(Severity.CONTRAINDICATED));
    }

    @Test
    void anOverrideOfOneVersionLeavesTheOthersAndOneWhoseLastDayHasPassedLeavesAll() {
        var another = wanted(new Target(TOGETHER, Optional.of(99)), OFF, Optional.empty());
        var yesterday = wanted(new Target(TOGETHER, Optional.empty()), OFF, Optional.of(Formulary.TODAY.minusDays(1)));
        var today = wanted(new Target(TOGETHER, Optional.empty()), OFF, Optional.of(Formulary.TODAY));

        assertThat(rulesOf(check(List.of(another), "baclofen", "diazepam"))).contains(TOGETHER);
        assertThat(rulesOf(check(List.of(yesterday), "baclofen", "diazepam"))).contains(TOGETHER);
        assertThat(rulesOf(check(List.of(today), "baclofen", "diazepam"))).doesNotContain(TOGETHER);
    }

    @Test
    void aCheckSaysWhenTheSitesLatestDecisionsMayHaveBeenMissed() {
        var site = new ForSite(SiteView.UNCHANGED, Optional.of(Duration.ofSeconds(90)), AssociationNotes.UNWANTED);

        var result = check(RULES, site, "paracetamol");

        assertThat(result.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.SITE_RULES_SILENT);
    }
}
