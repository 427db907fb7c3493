package theriac.adverseevent.disproportionality.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.ClassMembers;
import theriac.adverseevent.disproportionality.RankPairs;
import theriac.adverseevent.disproportionality.Screens;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// Hands out pairs to work on elsewhere, with all that is needed to count them again.
@Path("/signals/export")
@Produces({SignalExportResource.CSV, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR, Roles.CATALOG_EDITOR})
@RunOnVirtualThread
@Tag(name = "signals")
public class SignalExportResource {

    static final String CSV = "text/csv";

    private static final String JSON = "json";
    private static final int MOST = 100_000;
    private static final String ASKED_FOR = "attachment; filename=\"signals.%s\"";

    private final RankPairs rankPairs;
    private final Screens screens;
    private final ClassMembers classes;
    private final Caller caller;
    private final ObjectMapper json;

    SignalExportResource(RankPairs rankPairs, Screens screens, ClassMembers classes, Caller caller, ObjectMapper json) {
        this.rankPairs = rankPairs;
        this.screens = screens;
        this.classes = classes;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "exportPairs",
            summary = "Exports the pairs that cross a screen, the highest first, as CSV (RFC 4180) or JSON",
            description = "With the query, the time, the prior, the methods and how to read it: in CSV as lines before"
                    + " the header that begin with #. At most 100,000 pairs; how many there are is told. A cell that a"
                    + " spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The pairs",
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "first columns", value = """
                                                    # query: screen=ic
                                                    drug,reaction,verdict,listed,a,b,c,d,expected
                                                    baclofen,hallucination,crossed,listed,28,942,17,31435,1.3463""")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SignalExportBody.class),
                        examples = @ExampleObject(name = "one pair", value = SignalExamples.EXPORT))
            })
    @RefusesQuestions
    public Response export(
            @BeanParam PairParameters parameters,
            @BeanParam ScopeParameters scope,
            @QueryParam("atLeast")
                    @Parameter(description = "The fewest cases of drug and reaction")
                    @DefaultValue("1")
                    @Min(1)
                    long atLeast,
            @QueryParam("limit")
                    @Parameter(description = "How many pairs to export")
                    @DefaultValue("10000")
                    @Min(1)
                    @Max(MOST)
                    int limit,
            @QueryParam("format") @Parameter(description = "csv, which is usual, or json") @Nullable String format,
            @Context UriInfo asked) {
        boolean asJson = JSON.equals(format);
        if (format != null && !asJson && !format.equals("csv")) {
            throw Problem.invalid("query:format", "must be csv or json");
        }
        var query = parameters.query(screens, classes, scope, atLeast, Readers.disclosure(caller));
        var ranking = rankPairs.best(query, limit);
        var body = SignalExportBody.of(ranking, asked.getRequestUri().getRawQuery());
        StreamingOutput csv = out -> write(body, out);
        return asJson
                ? Response.ok((StreamingOutput) out -> json.writeValue(out, body), MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", ASKED_FOR.formatted(JSON))
                        .build()
                : Response.ok(csv, CSV + ";charset=utf-8")
                        .header("Content-Disposition", ASKED_FOR.formatted("csv"))
                        .build();
    }

    private static void write(SignalExportBody body, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            for (var line : body.preface()) {
                writer.write("# " + line + "\r\n");
            }
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(SignalExportBody.HEADER);
                body.pairs().forEach(pair -> csv.writeRecord(SignalExportBody.cells(pair)));
            }
        }
    }
}
