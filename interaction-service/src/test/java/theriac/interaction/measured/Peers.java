package theriac.interaction.measured;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.http.Caller;
import theriac.http.Roles;
import theriac.interaction.check.rest.InteractionCheckBody;
import theriac.interaction.medicationcourse.MedicationHistories;
import theriac.patientreference.PatientReference;

/// What checks over HTTP are measured against: the same bodies of the same callers, read and answered without a check.
@Path("/measured")
public class Peers {

    static final String ANSWER = "{\"alerts\":[]}";

    /// As long as the answer to the list of [ServeForBenchmarks].
    static final String LONG_ANSWER = "{\"alerts\":[\"" + "x".repeat(5280) + "\"]}";

    private final MedicationHistories histories;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Peers(MedicationHistories histories, AuditTrail audit, Caller caller, Clock clock) {
        this.histories = histories;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /// Answers a constant.
    @POST
    @Path("constant")
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String constant(InteractionCheckBody body) {
        return body.medications() == null ? "" : ANSWER;
    }

    /// Answers a constant that is as long as the answer to a check.
    @POST
    @Path("long-constant")
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String longConstant(InteractionCheckBody body) {
        return body.medications() == null ? "" : LONG_ANSWER;
    }

    /// Reads and writes the rows that a check for a patient does, and answers a constant.
    @POST
    @Path("same-rows/{patientReference}")
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    @RunOnVirtualThread
    @Transactional
    public String sameRows(@PathParam("patientReference") String patientReference, InteractionCheckBody body) {
        var patient = new PatientReference(patientReference);
        var known = histories.find(patient).orElseThrow();
        audit.record(new AuditEntry(
                clock.instant(), caller.actor(), caller.site().id(), "check-interactions", known.subject()));
        return histories.of(patient).isEmpty() || body.medications() == null ? LocalDate.MIN.toString() : ANSWER;
    }
}
