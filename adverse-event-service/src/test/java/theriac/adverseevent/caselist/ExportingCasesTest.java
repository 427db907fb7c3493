package theriac.adverseevent.caselist;

import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ExportingCasesTest {

    @Test
    void aListingHasALineForEachCaseOfTheFilterAndNoFormula() {
        Api.report("""
                {"senderReportId":"csv-1","country":"NL","seriousness":["death","hospitalisation"],
                 "narrative":"She fell.","drugs":[{"name":"=CSVOL(1), \\"forte\\"","role":"suspect"},
                 {"name":"csvplus","role":"concomitant"}],
                 "reactions":[{"term":"drowsiness","outcome":"recovered"},{"term":"an odd, long feeling"}]}""").then().statusCode(201);
        Api.report(Api.smallest("csv-2")).then().statusCode(201);

        var lines = export("assessor", Api.SITE, "csvplus");

        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        assertThat(line.getField("senderReportId")).isEqualTo("csv-1");
        assertThat(line.getField("seriousness")).isEqualTo("death; hospitalisation");
        assertThat(line.getField("suspectDrugs")).isEqualTo("'=CSVOL(1), \"forte\"");
        assertThat(line.getField("otherDrugs")).isEqualTo("csvplus");
        assertThat(line.getField("reactions")).isEqualTo("drowsiness; ");
        assertThat(line.getField("reactionsReportedAs")).isEqualTo("drowsiness; an odd, long feeling");
        assertThat(line.getField("outcomes")).isEqualTo("recovered; ");
        assertThat(line.getFields()).noneMatch(field -> field.contains("She fell"));
        assertThat(export("assessor", Api.OTHER_SITE, "csvplus")).isEmpty();
    }

    /// More than one page.
    @Test
    void aLongListingHasEachCaseOnce() {
        var reports = new StringBuilder();
        for (int i = 0; i < 1_203; i++) {
            reports.append(Api.smallest("csv-many-" + i).replace("baclofen", "csvmanyol"))
                    .append('\n');
        }
        Api.as("reporter", Api.SITE)
                .contentType("application/x-ndjson")
                .body(reports.toString().getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200);

        assertThat(export("auditor", Api.SITE, "csvmanyol"))
                .extracting(line -> line.getField("senderReportId"))
                .hasSize(1_203)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyThoseWhoMayListCasesMayExportThem() {
        Api.as("reporter", Api.SITE).get("/cases/export").then().statusCode(403);
        Api.as("assessor", Api.SITE)
                .get("/cases/export?background=none")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static List<NamedCsvRecord> export(String role, String site, String drug) {
        var answer = Api.as(role, site).get("/cases/export?drug=" + drug);
        answer.then().statusCode(200).contentType("text/csv");
        assertThat(answer.asString()).startsWith("caseId,").contains("\r\n");
        return CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream().toList();
    }
}
