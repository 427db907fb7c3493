package theriac.interaction.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.interaction.association.Association;
import theriac.interaction.association.Association.Partner;
import theriac.interaction.association.Confirmation;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.SiteView;
import theriac.interaction.rule.persistence.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;

/// What a site that wants it is told of pairs that assessors confirmed.
class AssociationNotesTest {

    /// What else is shipped may come to speak of the pairs used here.
    private static final RuleBook RULES = ShippedRules.about("alcohol-with-cns-depressant", "cns-depressants-together");

    private static final Instant CONFIRMED_AT = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Association association(String drug, Partner partner) {
        return new Association("a-signal", new DrugId(drug), partner, "rash", new Confirmation(CONFIRMED_AT, 2, 3, 2));
    }

    private static Partner drug(String name) {
        return new Partner.OtherDrug(new DrugId(name));
    }

    private static CheckResult check(
            Association known, Freshness freshness, Instant now, AlcoholUse alcohol, String... names) {
        var notes =
                new AssociationNotes(drug -> known.drug().equals(drug) ? List.of(known) : List.of(), freshness, now);
        var medications =
                Stream.of(names).map(Designation::named).map(Medication::of).toList();
        return Check.of(
                new MedicationList(medications, alcohol, Patient.UNKNOWN),
                Knowledge.on(Formulary.TODAY, Formulary.usual(), RULES),
                new Freshness.Current(),
                new ForSite(SiteView.UNCHANGED, Optional.empty(), notes));
    }

    private static List<AssociationNote> notes(Association known, AlcoholUse alcohol, String... names) {
        return check(known, new Freshness.Current(), NOW, alcohol, names).associations();
    }

    @Test
    void aPairThatNoRuleSpeaksOfIsNotedInWordsThatClaimNothingMore() {
        var known = association("paracetamol", drug("ibuprofen"));

        var result = check(known, new Freshness.Current(), NOW, AlcoholUse.NONE, "ibuprofen", "paracetamol");

        assertThat(result.associations()).singleElement().satisfies(note -> {
            assertThat(note.text())
                    .contains("name both paracetamol and ibuprofen", "rash")
                    .contains("cannot show that they cause it, nor how often")
                    .contains("Do not start, stop or change a treatment on this note alone");
            assertThat(note.members()).extracting(Participant::id).containsExactly("paracetamol", "ibuprofen");
        });
        assertThat(result.alerts()).isEmpty();
        assertThat(result.notChecked()).isEmpty();
    }

    @Test
    void aPairThatARuleSpeaksOfOrMayIsNotNoted() {
        assertThat(notes(association("baclofen", drug("diazepam")), AlcoholUse.NONE, "baclofen", "diazepam"))
                .isEmpty();
        assertThat(notes(association("baclofen", drug("mystery")), AlcoholUse.NONE, "baclofen", "mystery"))
                .isEmpty();
    }

    @Test
    void aNoteNeverAltersAnAlert() {
        var known = association("paracetamol", drug("ibuprofen"));
        var names = new String[] {"baclofen", "diazepam", "ibuprofen", "paracetamol"};

        var noted = check(known, new Freshness.Current(), NOW, AlcoholUse.HEAVY, names);
        var plain = check(association("none", drug("such")), new Freshness.Current(), NOW, AlcoholUse.HEAVY, names);

        assertThat(noted.associations()).isNotEmpty();
        assertThat(noted.alerts()).isEqualTo(plain.alerts());
    }

    @Test
    void aDrugWithAlcoholIsNotedForWhoDrinksOrIsGivenAlcoholUnlessARuleSpeaksOfIt() {
        var known = association("ibuprofen", new Partner.Alcohol());

        assertThat(notes(known, AlcoholUse.REGULAR, "ibuprofen")).hasSize(1);
        assertThat(notes(known, AlcoholUse.NONE, "ibuprofen", "ethanol")).hasSize(1);
        assertThat(notes(known, AlcoholUse.NONE, "ibuprofen")).isEmpty();
        assertThat(notes(known, AlcoholUse.UNKNOWN, "ibuprofen")).isEmpty();
        assertThat(notes(known, AlcoholUse.RECENTLY_STOPPED, "ibuprofen")).isEmpty();
        assertThat(notes(association("baclofen", new Partner.Alcohol()), AlcoholUse.REGULAR, "baclofen"))
                .isEmpty();
    }

    @Test
    void aPairOfWhichOneIsNotTakenIsNotNoted() {
        assertThat(notes(association("paracetamol", drug("ibuprofen")), AlcoholUse.NONE, "paracetamol"))
                .isEmpty();
        assertThat(notes(association("paracetamol", drug("paracetamol")), AlcoholUse.NONE, "paracetamol"))
                .isEmpty();
    }

    @Test
    void aConfirmationThatWasNotRenewedForNinetyDaysIsNotTold() {
        var known = association("paracetamol", drug("ibuprofen"));
        var current = new Freshness.Current();
        var lastMoment = CONFIRMED_AT.plus(Duration.ofDays(90)).minusSeconds(1);

        assertThat(check(known, current, lastMoment, AlcoholUse.NONE, "ibuprofen", "paracetamol")
                        .associations())
                .hasSize(1);
        assertThat(check(known, current, lastMoment.plusSeconds(1), AlcoholUse.NONE, "ibuprofen", "paracetamol")
                        .associations())
                .isEmpty();
    }

    @Test
    void aViewThatIsNotCurrentTellsNothingAndTheAnswerSaysSo() {
        var known = association("paracetamol", drug("ibuprofen"));

        for (var freshness : List.of(new Freshness.Behind(1), new Freshness.Silent(Duration.ofSeconds(90)))) {
            var result = check(known, freshness, NOW, AlcoholUse.NONE, "ibuprofen", "paracetamol");

            assertThat(result.associations()).isEmpty();
            assertThat(result.notChecked())
                    .extracting(NotChecked::reason)
                    .containsExactly(Reason.ASSOCIATIONS_NOT_CURRENT);
        }
    }
}
