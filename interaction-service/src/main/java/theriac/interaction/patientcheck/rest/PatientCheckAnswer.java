package theriac.interaction.patientcheck.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.check.rest.InteractionCheckAnswer;
import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.Route;
import theriac.interaction.patientcheck.TakenMedication;

/// What a check for a patient found, as it is sent.
@Schema(name = "PatientCheckAnswer")
public record PatientCheckAnswer(
        @Schema(
                description = "What the patient's medication events say is taken and the list does not name: it was"
                        + " checked with the list")
        List<AddedBody> added,

        InteractionCheckAnswer check) {

    /// A medication that was added.
    @Schema(name = "AddedMedication")
    public record AddedBody(
            @Schema(
                    description = "By which the findings name it: the positions go on after the list",
                    examples = "/medications/1")
            String pointer,

            @Schema(description = "Absent for what the catalog does not know") @Nullable
            String drugId,

            String name,
            @Nullable String route,
            @Nullable Instant since,

            @Schema(description = "Whether it is held just now")
            boolean held) {

        static AddedBody of(int position, TakenMedication taken) {
            return new AddedBody(
                    "/medications/" + position,
                    taken.drug().map(DrugId::value).orElse(null),
                    taken.name(),
                    taken.route().map(Route::value).orElse(null),
                    taken.since().orElse(null),
                    taken.isHeld());
        }
    }

    static PatientCheckAnswer of(List<TakenMedication> added, int sent, InteractionCheckAnswer check) {
        var bodies = IntStream.range(0, added.size())
                .mapToObj(place -> AddedBody.of(sent + place, added.get(place)))
                .toList();
        return new PatientCheckAnswer(bodies, check);
    }
}
