package theriac.adverseevent.casereport.json;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.contracts.hospital.AdverseEventReportV1;

/// Shows the contract of a report in the API's description, as the schema `AdverseEventReportV1`.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Theriac adverse-event service",
                        version = "1",
                        description = "Takes reports of suspected adverse reactions, keeps each case once, and counts"
                                + " them."),
        components =
                @Components(
                        schemas = @Schema(name = "AdverseEventReportV1", implementation = AdverseEventReportV1.class)))
final class ReportSchema {

    private ReportSchema() {}
}
