package theriac.http.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Upload;

/// An endpoint of each kind, for the tests of the edge.
@Path("/edge")
@RunOnVirtualThread
public class EdgeResource {

    public record Drug(
            @NotBlank String name,
            Role role,
            int doses,
            @Nullable Boolean stopped) {}

    public enum Role {
        SUSPECT
    }

    public record ReportId(String value) {
        public ReportId {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a report id must not be blank");
            }
        }
    }

    public record Report(
            @NotNull ReportId id,
            @Valid List<Drug> drugs,
            @Nullable LocalDate onset,
            @Nullable Instant receivedAt,
            @Nullable UUID linked) {}

    private final Caller caller;

    EdgeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/caller")
    @RolesAllowed({Roles.REPORTER, Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN, Roles.PRESCRIBER})
    public Map<String, Object> caller() {
        return Map.of(
                "actor",
                caller.actor(),
                "site",
                caller.site().id(),
                "reporter",
                caller.hasRole(Roles.REPORTER),
                "thread",
                Thread.currentThread().getName());
    }

    @GET
    @Path("/for/{role}")
    @RolesAllowed(Roles.ADMIN)
    public String forAdmins() {
        return "admin";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never";
    }

    @GET
    @Path("/open")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String open() {
        return "open";
    }

    @POST
    @Path("/reports")
    @RolesAllowed(Roles.REPORTER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Report report(@NotNull @Valid Report report) {
        return report;
    }

    @POST
    @Path("/uploads")
    @RolesAllowed(Roles.REPORTER)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.TEXT_PLAIN)
    @Upload
    public long upload(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @GET
    @Path("/items/{number}")
    @PermitAll
    public Page<Integer> items(
            @PathParam("number") int number,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse((long) number);
        var found = LongStream.rangeClosed(after + 1, 10)
                .limit(limit + 1L)
                .mapToObj(Math::toIntExact)
                .toList();
        return Page.of(found, limit, Cursor::of);
    }

    @GET
    @Path("/conflict")
    @PermitAll
    @APIResponse(responseCode = "400", description = "The id is none.")
    @APIResponse(responseCode = "409", description = "Another one has this id.")
    @APIResponse(
            responseCode = "412",
            description = "It is not what you have seen.",
            content = @Content(mediaType = "application/json"))
    public String conflict() {
        throw Problem.conflict("There is another one with this id.");
    }

    @GET
    @Path("/fault")
    @PermitAll
    public String fault() {
        throw new IllegalStateException("a secret of ours");
    }

    @GET
    @Path("/outage")
    @PermitAll
    public String outage() {
        throw new IllegalStateException("no keys", new SQLException("no connection", "08006"));
    }

    @GET
    @Path("/trace")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String trace() {
        return Span.current().getSpanContext().getTraceId();
    }
}
