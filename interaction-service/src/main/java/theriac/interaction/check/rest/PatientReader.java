package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import theriac.interaction.check.rest.InteractionCheckBody.CreatinineBody;
import theriac.interaction.check.rest.InteractionCheckBody.RenalFunctionBody;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.ConditionName;
import theriac.interaction.patient.Creatinine;
import theriac.interaction.patient.EstimateKidneys;
import theriac.interaction.patient.Kidneys;
import theriac.interaction.patient.Patient;
import theriac.interaction.patient.Sex;

/// Reads what is known of the patient. The bounds are there to catch wrong units and slips of the pen.
final class PatientReader {

    private static final int MOST_CONDITIONS = 200;

    private final Fields fields;

    PatientReader(Fields fields) {
        this.fields = fields;
    }

    Patient read(InteractionCheckBody body) {
        var patient = new Patient(
                fields.between("/ageYears", body.ageYears(), "0", "130"),
                sex(body.sex()),
                fields.between("/weightKg", body.weightKg(), "0.2", "700"),
                conditions(body.conditions()),
                new Kidneys(egfr(body.renalFunction()), Optional.ofNullable(body.onDialysis())),
                Optional.ofNullable(body.pregnant()),
                Optional.ofNullable(body.breastfeeding()));
        if (patient.sex().filter(Sex.MALE::equals).isPresent()) {
            contradictsMale("/pregnant", body.pregnant());
            contradictsMale("/breastfeeding", body.breastfeeding());
        }
        return creatinine(body.creatinine())
                .map(creatinine -> EstimateKidneys.from(creatinine, patient))
                .orElse(patient);
    }

    private void contradictsMale(String pointer, @Nullable Boolean stated) {
        if (Boolean.TRUE.equals(stated)) {
            fields.wrong(pointer, "contradicts sex");
        }
    }

    private Optional<Sex> sex(@Nullable String name) {
        var sex = Optional.ofNullable(name).flatMap(Sex::named);
        if (name != null && sex.isEmpty()) {
            fields.wrong("/sex", "must be female or male; leave it out when it is not known");
        }
        return sex;
    }

    private Optional<Set<String>> conditions(@Nullable List<@Nullable String> conditions) {
        if (conditions == null) {
            return Optional.empty();
        }
        if (conditions.size() > MOST_CONDITIONS) {
            fields.wrong("/conditions", "must hold at most " + MOST_CONDITIONS);
            return Optional.empty();
        }
        var slugs = new HashSet<String>();
        for (var position = 0; position < conditions.size(); position++) {
            condition("/conditions/" + position, conditions.get(position)).ifPresent(slugs::add);
        }
        return Optional.of(slugs);
    }

    private Optional<String> condition(String pointer, @Nullable String written) {
        if (written == null) {
            fields.wrong(pointer, "is missing");
        }
        return fields.text(pointer, written).map(ConditionName::slug);
    }

    private Map<String, BigDecimal> egfr(@Nullable RenalFunctionBody renalFunction) {
        if (renalFunction == null) {
            return Map.of();
        }
        if (renalFunction.egfr() == null) {
            fields.wrong("/renalFunction/egfr", "is missing");
        }
        fields.past("/renalFunction/measuredOn", renalFunction.measuredOn());
        return fields.between("/renalFunction/egfr", renalFunction.egfr(), "0", "300")
                .map(egfr -> Map.of(RenalBand.EGFR, egfr))
                .orElse(Map.of());
    }

    private Optional<Creatinine> creatinine(@Nullable CreatinineBody creatinine) {
        if (creatinine == null) {
            return Optional.empty();
        }
        if (creatinine.value() == null) {
            fields.wrong("/creatinine/value", "is missing");
        }
        var measuredOn = fields.past("/creatinine/measuredOn", creatinine.measuredOn());
        return milligramsPerDeciliter(creatinine)
                .map(value -> new Creatinine(value, measuredOn, Optional.ofNullable(creatinine.stable())));
    }

    private Optional<BigDecimal> milligramsPerDeciliter(CreatinineBody creatinine) {
        var value = creatinine.value();
        return switch (Optional.ofNullable(creatinine.unit()).orElse("")) {
            case "mg/dL" -> fields.between("/creatinine/value", value, "0.1", "40");
            case "micromol/L", "umol/L" ->
                fields.between("/creatinine/value", value, "9", "3500").map(Creatinine::fromMicromoles);
            default -> {
                fields.wrong("/creatinine/unit", "must be mg/dL or micromol/L");
                yield Optional.empty();
            }
        };
    }
}
