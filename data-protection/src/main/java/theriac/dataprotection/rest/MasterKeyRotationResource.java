package theriac.dataprotection.rest;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.dataprotection.MasterKeyRotation;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Takes old master keys out of use.
@Path("/master-key-rotations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "keys", description = "The keys that data about people is encrypted with")
public class MasterKeyRotationResource {

    private final MasterKeyRotation rotation;
    private final AuditTrail auditTrail;
    private final Caller caller;
    private final Clock clock;

    MasterKeyRotationResource(MasterKeyRotation rotation, AuditTrail auditTrail, Caller caller, Clock clock) {
        this.rotation = rotation;
        this.auditTrail = auditTrail;
        this.caller = caller;
        this.clock = clock;
    }

    /// What a rotation did.
    ///
    /// @param currentKey the id of the master key that wraps every key now
    /// @param wrapped how many keys it wrapped anew; none when all were
    @Schema(name = "MasterKeyRotation")
    record RotationBody(String currentKey, long wrapped) {}

    @POST
    @Operation(
            operationId = "rotateMasterKey",
            summary = "Wraps all keys of this service with its current master key",
            description =
                    "What is encrypted stays as it is. Ends when the last key is wrapped, some thousand a second; if"
                            + " it is interrupted, ask again. When it wraps none, master keys that are not the current one can be"
                            + " taken out of the configuration. For administrators of all sites.")
    @APIResponse(
            responseCode = "200",
            description = "All keys are wrapped with the current master key",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "done",
                                            value = "{ \"currentKey\": \"k2\", \"wrapped\": 1202 }")))
    public RotationBody rotate() {
        if (!caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("Keys are turned by administrators of all sites.");
        }
        QuarkusTransaction.requiringNew()
                .run(() -> auditTrail.record(new AuditEntry(
                        clock.instant(),
                        caller.actor(),
                        caller.site().id(),
                        "rotate-master-key",
                        "service/master-key")));
        var outcome = rotation.rotate();
        return new RotationBody(outcome.currentKey(), outcome.wrapped());
    }
}
