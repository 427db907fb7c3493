package theriac.interaction.check.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.interaction.check.Medication;
import theriac.interaction.check.MedicationList;
import theriac.interaction.check.Moment;
import theriac.interaction.check.rest.InteractionCheckBody.MedicationBody;
import theriac.interaction.rule.AlcoholUse;

/// Reads a body into a medication list, or refuses it and names everything that is wrong with it.
public final class MedicationListReader {

    static final int MOST_MEDICATIONS = 200;
    static final int LONGEST_TEXT = 500;

    private final Fields fields;

    /// What a body asks for.
    public record Request(MedicationList list, Moment moment) {}

    private MedicationListReader(Fields fields) {
        this.fields = fields;
    }

    /// What the body asks for, on a day in the service's time zone.
    ///
    /// @throws Problem 400 with a violation for each field that is wrong
    public static Request read(@Nullable InteractionCheckBody body, LocalDate today) {
        if (body == null) {
            throw Problem.invalid("", "must be a JSON object");
        }
        var fields = new Fields(today);
        var reader = new MedicationListReader(fields);
        var medications = reader.medications(body.medications());
        var alcoholUse = reader.alcoholUse(body.alcoholUse());
        var moment = reader.moment(body.moment());
        var patient = new PatientReader(fields).read(body);
        fields.refuseIfWrong();
        return new Request(new MedicationList(medications, alcoholUse, patient), moment);
    }

    private List<Medication> medications(@Nullable List<@Nullable MedicationBody> bodies) {
        if (bodies == null || bodies.isEmpty() || bodies.size() > MOST_MEDICATIONS) {
            fields.wrong("/medications", "must hold 1 to " + MOST_MEDICATIONS + " medications");
            return List.of();
        }
        var medications = new ArrayList<Medication>();
        var reader = new MedicationReader(fields);
        for (var position = 0; position < bodies.size(); position++) {
            reader.read(Pointers.to(position), bodies.get(position)).ifPresent(medications::add);
        }
        return medications;
    }

    private AlcoholUse alcoholUse(@Nullable String name) {
        if (name == null) {
            return AlcoholUse.UNKNOWN;
        }
        var use = AlcoholUse.named(name);
        if (use.isEmpty()) {
            fields.wrong("/alcoholUse", "must be one of " + everyUse());
        }
        return use.orElse(AlcoholUse.UNKNOWN);
    }

    private Moment moment(@Nullable String name) {
        if (name == null) {
            return Moment.REVIEW;
        }
        var moment = Moment.named(name);
        if (moment.isEmpty()) {
            fields.wrong("/moment", "must be one of review, patient-view, order-select, order-sign");
        }
        return moment.orElse(Moment.REVIEW);
    }

    private static String everyUse() {
        return Arrays.stream(AlcoholUse.values()).map(AlcoholUse::toString).collect(Collectors.joining(", "));
    }
}
