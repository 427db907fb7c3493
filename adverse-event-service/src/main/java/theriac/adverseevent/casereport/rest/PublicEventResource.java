package theriac.adverseevent.casereport.rest;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.Notice;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveSingleReport;
import theriac.http.Problem;
import theriac.http.Roles;

/// Takes one event of openFDA at a time, from those who run imports: no hospital speaks for the public
/// collection.
@Path("/case-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class PublicEventResource {

    private final PublicEvents format;
    private final ReceiveSingleReport receiveSingleReport;
    private final CallingSender sender;

    PublicEventResource(PublicEvents format, ReceiveSingleReport receiveSingleReport, CallingSender sender) {
        this.format = format;
        this.receiveSingleReport = receiveSingleReport;
        this.sender = sender;
    }

    @POST
    @Consumes(PublicEvents.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response receive(byte @Nullable [] body) {
        return switch (format.read(body == null ? new byte[0] : body)) {
            case PublicEvents.Reading.NotUnderstood(var violations) ->
                throw Problem.invalid(CaseReportResource.violationsOf(violations));
            case PublicEvents.Reading.Understood(var report, var leftOut) ->
                answer(receiveSingleReport.receive(report, sender.submitter()), leftOut);
        };
    }

    private static Response answer(Receipt receipt, List<Notice> leftOut) {
        return switch (receipt) {
            case Receipt.Accepted(var heading, var notices) ->
                Response.created(URI.create("/cases/" + heading.id()))
                        .entity(body(heading, notices, leftOut))
                        .build();
            case Receipt.Updated(var heading, var notices) -> ok(heading, notices, leftOut);
            case Receipt.AlreadyKnown(var heading, var notices) -> ok(heading, notices, leftOut);
            case Receipt.Outdated(var heading, var notices) -> ok(heading, notices, leftOut);
            case Receipt.Contradicted _ -> throw Problem.conflict(CaseReportResource.CONTRADICTED);
            case Receipt.Erased _ -> throw Problem.gone(CaseReportResource.ERASED);
        };
    }

    private static Response ok(CaseHeading heading, List<Notice> notices, List<Notice> leftOut) {
        return Response.ok(body(heading, notices, leftOut)).build();
    }

    private static ReceiptBody body(CaseHeading heading, List<Notice> notices, List<Notice> leftOut) {
        return ReceiptBody.of(
                heading, Stream.concat(leftOut.stream(), notices.stream()).toList());
    }
}
