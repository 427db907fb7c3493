package theriac.interaction.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.check.Participant.Circumstance;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Fact;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.PatientGroup;

/// Says in a few words what of a patient makes a rule apply, such as `age 78, eGFR 25`.
final class Circumstances {

    private final List<Fact> facts = new ArrayList<>(1);
    private String id = "patient:";
    private String label = "";

    private Circumstances() {}

    static Circumstance of(PatientGroup group, Patient patient) {
        var said = new Circumstances();
        group.ageYears().ifPresent(_ -> said.say(Fact.AGE, "age", age(patient)));
        group.renalFunction().ifPresent(band -> said.say(Fact.RENAL_FUNCTION, "renal-function", renal(band, patient)));
        group.onDialysis().ifPresent(_ -> said.say(Fact.DIALYSIS, "dialysis", dialysis(patient)));
        group.pregnant().ifPresent(_ -> said.say(Fact.PREGNANCY, "pregnancy", state(patient.pregnant(), "pregnant")));
        group.breastfeeding()
                .ifPresent(_ ->
                        said.say(Fact.BREASTFEEDING, "breastfeeding", state(patient.breastfeeding(), "breastfeeding")));
        if (!group.conditions().isEmpty()) {
            said.sayConditions(group.conditions(), patient);
        }
        return new Circumstance(said.id, said.label, said.facts);
    }

    private void sayConditions(Set<String> asked, Patient patient) {
        var has = patient.conditions()
                .map(known -> known.stream().filter(asked::contains).sorted().toList())
                .orElse(List.of());
        if (has.isEmpty()) {
            say(Fact.CONDITIONS, "conditions", Optional.empty());
        } else {
            var named = String.join(", ", has).replace('-', ' ');
            say(Fact.CONDITIONS, String.join("+", has), Optional.of(named));
        }
    }

    private void say(Fact fact, String what, Optional<String> known) {
        var named = known.orElseGet(() -> fact.label() + " unknown");
        id = facts.isEmpty() ? id + what : id + "+" + what;
        label = facts.isEmpty() ? named : label + ", " + named;
        facts.add(fact);
    }

    private static Optional<String> age(Patient patient) {
        return patient.ageYears().map(years -> "age " + number(years));
    }

    private static Optional<String> renal(RenalBand band, Patient patient) {
        if (patient.kidneys().onDialysis().orElse(false)) {
            return Optional.of("on dialysis");
        }
        return Optional.ofNullable(patient.kidneys().measured().get(band.measure()))
                .map(value -> RenalBand.label(band.measure()) + " " + number(value));
    }

    private static Optional<String> dialysis(Patient patient) {
        return state(patient.kidneys().onDialysis(), "on dialysis");
    }

    private static Optional<String> state(Optional<Boolean> holds, String word) {
        return holds.map(yes -> yes ? word : "not " + word);
    }

    private static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
