package theriac.adverseevent.duplicate.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WorldwideNumber;

/// A report that is a case of its own, or is counted as another one.
///
/// @param mergedInto the case that it is counted as, when it is merged
/// @param version the sender's
@Schema(name = "Source", examples = """
                { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "revision": 1, "state": "open",
                  "background": "hospital", "sender": "demo-hospital", "senderReportId": "H1-42", "version": 1,
                  "receivedAt": "2026-11-21T10:00:00Z", "worldwideNumber": "NL-DEMOHOSPITAL-H1-42" }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportBody(
        String caseId,
        long revision,
        String state,
        String background,
        String sender,
        String senderReportId,
        int version,
        Instant receivedAt,
        @Nullable String worldwideNumber,
        @Nullable String mergedInto) {

    static ReportBody of(SafetyCase state) {
        var heading = state.heading();
        return new ReportBody(
                heading.id().toString(),
                heading.revision(),
                heading.state().code(),
                heading.background().code(),
                heading.number().sender().value(),
                heading.number().id().value(),
                heading.version().number(),
                heading.receivedAt(),
                state.facts()
                        .origin()
                        .worldwideNumber()
                        .map(WorldwideNumber::value)
                        .orElse(null),
                heading.mergedInto().map(CaseId::toString).orElse(null));
    }
}
