package theriac.adverseevent.caselist.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Roles;

/// Hands out a line listing of cases.
@Path("/cases/export")
@Produces(CaseExportResource.CSV)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "cases")
public class CaseExportResource {

    static final String CSV = "text/csv";

    private static final int PAGE = 500;
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ReadCases readCases;
    private final Caller caller;

    CaseExportResource(ReadCases readCases, Caller caller) {
        this.readCases = readCases;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exportCases",
            summary = "Exports cases as CSV (RFC 4180), newest first",
            description =
                    "A line for each case, with the filters of the list and without narratives. Several values of a"
                            + " cell are parted by a semicolon; a cell that a spreadsheet would take for a formula begins with an"
                            + " apostrophe. Each reading of a hospital's case is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The listing, in UTF-8",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "first columns", value = """
                                                    caseId,revision,state,background,sender,senderReportId,version
                                                    0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f,1,open,hospital,demo-hospital,H1-42,1""")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content = @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "invalid", value = """
                                                    {"type":"urn:theriac:problem:invalid-request",\
                                                    "title":"The request is not valid","status":400,\
                                                    "violations":[{"pointer":"query:background",\
                                                    "detail":"must be one of hospital, faers"}]}""")))
    public Response export(@BeanParam FilterParameters parameters) {
        var filter = parameters.toFilter(caller.site());
        var reader = new Submitter(caller.actor(), caller.site().id());
        StreamingOutput body = out -> write(filter, reader, out);
        return Response.ok(body, CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"cases.csv\"")
                .build();
    }

    /// Page after page, so that a listing of any length takes the memory of one; each page is audited before it leaves.
    private void write(CaseFilter filter, Submitter reader, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(CaseLine.HEADER);
            long before = Long.MAX_VALUE;
            List<ReadCases.Listed> page;
            do {
                page = readCases.list(filter, before, PAGE, reader);
                page.forEach(listed -> csv.writeRecord(CaseLine.of(listed.state())));
                before = page.isEmpty() ? before : page.getLast().place();
            } while (page.size() == PAGE);
        }
    }
}
