package theriac.adverseevent.assessment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.assessment.AssessCase;
import theriac.adverseevent.assessment.AssessCase.Outcome;
import theriac.adverseevent.assessment.Assessment;
import theriac.adverseevent.casereport.CaseId;
import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Roles;

/// What assessors judge of cases.
@Path("/cases/{caseId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments", description = "How likely each drug of a case caused each reaction")
public class AssessmentResource {

    private final AssessCase assessCase;
    private final Caller caller;

    AssessmentResource(AssessCase assessCase, Caller caller) {
        this.assessCase = assessCase;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "listAssessments",
            summary = "Lists all assessments of a case, every version",
            description = "By drug and reaction, then by assessor, the newest version first. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The assessments",
            content = @Content(schema = @Schema(implementation = AssessmentsBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    public AssessmentsBody list(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        return assessCase
                .assessmentsOf(Asking.id(caseId), Asking.site(caller), Asking.by(caller))
                .map(found -> new AssessmentsBody(
                        found.stream().map(AssessmentBody::of).toList()))
                .orElseThrow(Asking::unknown);
    }

    @PUT
    @Path("/{drug}/{reaction}")
    @RolesAllowed(Roles.ASSESSOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assessCase",
            summary = "Keeps the caller's assessment of a drug and a reaction",
            description =
                    "The WHO-UMC category follows from the criteria, or is chosen with a reason; the Naranjo scale,"
                            + " and for an interaction the drug interaction probability scale, are optional. Each assessor's stands beside the others'; an own one is followed by a next"
                            + " version, named by the present one in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Kept; its version as ETag",
            content = @Content(schema = @Schema(implementation = AssessmentBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "An answer is missing or none of those that there are",
            content =
                    @Content(
                            mediaType = AssessmentExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = AssessmentExamples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, drug or reaction, or it is of another site")
    @APIResponse(responseCode = "409", description = "The case changed since it was judged, or was nullified")
    public Response assess(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @PathParam("drug") @Parameter(description = "The drug's place in the case, from 1", example = "1") int drug,
            @PathParam("reaction") @Parameter(description = "The reaction's place in the case, from 1", example = "1")
                    int reaction,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the caller's own assessment", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(description = "* when the caller has none") @Nullable
                    String ifNoneMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AssessmentRequest.class)))
                    @NotNull
                    @Valid
                    AssessmentRequest body) {
        var request = new AssessCase.Request(
                Asking.id(caseId),
                body.caseRevision(),
                drug,
                reaction,
                IfMatch.versionOrNone(ifMatch, ifNoneMatch, "your assessment").orElse(0),
                body.toVerdict(),
                body.toNaranjo(),
                body.toInteraction());
        return switch (assessCase.assess(request, Asking.site(caller), Asking.by(caller))) {
            case Outcome.Kept(var assessment) -> answer(assessment);
            case Outcome.NotFound() -> throw Asking.unknown();
            case Outcome.NoPrecipitant() ->
                throw Problem.invalid("/dips/precipitant", "must be the place of another drug of the case");
            case Outcome.Nullified() -> throw Problem.conflict("The case was nullified: there is nothing to judge.");
            case Outcome.Merged(var into) ->
                throw Problem.conflict("The case is counted as case %s: judge that one."
                        .formatted(into.map(CaseId::toString).orElse("another")));
            case Outcome.CaseChanged(var revision) ->
                throw Problem.conflict("The case is at revision %d by now: read it again.".formatted(revision));
            case Outcome.Changed(var version) ->
                throw Problem.preconditionFailed(
                        "Your assessment of this drug and reaction is another by now: read it again.",
                        version.map(number -> Integer.toString(number)));
        };
    }

    private static Response answer(Assessment assessment) {
        return Response.ok(AssessmentBody.of(assessment))
                .tag(new EntityTag(Integer.toString(assessment.version())))
                .build();
    }
}
