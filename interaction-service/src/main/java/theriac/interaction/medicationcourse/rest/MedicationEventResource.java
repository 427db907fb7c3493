package theriac.interaction.medicationcourse.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.medicationcourse.EventFormat;
import theriac.interaction.medicationcourse.ReceiveMedicationEvents;
import theriac.interaction.medicationcourse.Submitter;

/// Takes a hospital's medication events. Who sends is told by the token's site, never by the body.
@Path("/medication-events")
@RolesAllowed(Roles.REPORTER)
@RunOnVirtualThread
@Tag(name = "Medication events", description = "What happens to patients' medication, each event kept once")
public class MedicationEventResource {

    private final EventFormat format;
    private final ReceiveMedicationEvents receiveMedicationEvents;
    private final NdjsonEvents ndjsonEvents;
    private final Caller caller;

    MedicationEventResource(
            EventFormat format,
            ReceiveMedicationEvents receiveMedicationEvents,
            NdjsonEvents ndjsonEvents,
            Caller caller) {
        this.format = format;
        this.receiveMedicationEvents = receiveMedicationEvents;
        this.ndjsonEvents = ndjsonEvents;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveMedicationEvent",
            summary = "Receive one medication event",
            description = "Events may come late and in any order. The same number again has no second effect.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "An event, as the JSON Schema of the event"
                                                    + " hospital.medication-event.v1 has it",
                                            requiredProperties = {
                                                "senderEventId",
                                                "type",
                                                "occurredAt",
                                                "patient",
                                                "medication"
                                            }),
                            examples = @ExampleObject(name = "started", value = MedicationExamples.STARTED)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            schema = @Schema(implementation = EventReceiptBody.class),
                            examples = @ExampleObject(name = "accepted", value = MedicationExamples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "Known already; nothing changed",
            content =
                    @Content(
                            schema = @Schema(implementation = EventReceiptBody.class),
                            examples = @ExampleObject(name = "known", value = MedicationExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Something is wrong with it; every field at fault is named",
            content =
                    @Content(
                            mediaType = MedicationExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = MedicationExamples.INVALID)))
    @APIResponse(responseCode = "409", description = "The number was received before with other content")
    public Response receive(byte @Nullable [] body) {
        var by = sender();
        return switch (format.read(by.site(), body == null ? new byte[0] : body)) {
            case EventFormat.Reading.NotUnderstood(var violations) ->
                throw Problem.invalid(EventReceiptBody.violations(violations));
            case EventFormat.Reading.Understood(var event) -> {
                var receipt =
                        receiveMedicationEvents.receiveAll(List.of(event), by).getFirst();
                yield Response.status(EventReceiptBody.status(receipt))
                        .entity(EventReceiptBody.of(receipt))
                        .build();
            }
        };
    }

    @POST
    @Consumes(NdjsonEvents.MEDIA_TYPE)
    @Produces(NdjsonEvents.MEDIA_TYPE)
    @Operation(
            operationId = "receiveMedicationEvents",
            summary = "Receive many medication events, one per line",
            description = "Each line has its own fate. Sending the same lines again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NdjsonEvents.MEDIA_TYPE,
                            examples = @ExampleObject(name = "two lines", value = MedicationExamples.TWO_LINES)))
    @APIResponse(
            responseCode = "200",
            description = "One result per event, in their order",
            content =
                    @Content(
                            mediaType = NdjsonEvents.MEDIA_TYPE,
                            schema = @Schema(implementation = EventLineResult.class),
                            examples = @ExampleObject(name = "two results", value = MedicationExamples.TWO_RESULTS)))
    public byte[] receiveMany(byte @Nullable [] body) {
        return ndjsonEvents.receive(body == null ? new byte[0] : body, sender());
    }

    private Submitter sender() {
        if (caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("A medication event comes from one site: send it with a token of that site.");
        }
        return new Submitter(caller.actor(), caller.site().id());
    }
}
