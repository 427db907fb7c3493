package theriac.adverseevent.caselist;

import java.io.IOException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CasePdfTest {

    @Test
    void theDocumentTellsTheCaseAndItsNarrative() throws Exception {
        var caseId = reported("pdf-1", "Invented: drowsy after the second dose.");

        var text = textOf(pdf(caseId));

        assertThat(text)
                .contains("Safety case", caseId + ", revision 1", "pdf-1 of demo-hospital, version 1")
                .contains("hospitalisation", "61 years", "70.5 kg")
                .contains("Pdfin; not recognised; oral; for spasticity; 20 mg every 8 h from 2026-08")
                .contains("drowsiness; recognised as drowsiness; from 2026-11-18; outcome: recovered")
                .contains("Invented: drowsy after the second dose.")
                .contains("1 of 1")
                .doesNotContain("pdf-patient");
    }

    @Test
    void whateverIsWrittenInIsNotLost() throws Exception {
        var narrative = "Ångström, Łódź; η ασθενής; пациентка; 患者 😀; tab\\there";

        var text = textOf(pdf(reported("pdf-scripts", narrative + "; המטופלת; المريضة")));

        assertThat(text)
                .contains("Ångström, Łódź; η ασθενής; пациентка")
                .contains("[U+60A3][U+8005] 😀; tab here")
                .contains("המטופלת");
    }

    @Test
    void whatDoesNotFitGoesOnTheNextSheet() throws Exception {
        var narrative = "Invented: " + "drowsy again and again ".repeat(700) + "x".repeat(400) + "\\n\\nThe end.";

        var bytes = pdf(reported("pdf-long", narrative));

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (var page : document.getPages()) {
                assertThat(page.getResources().getFontNames())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(
                                        page.getResources().getFont(name).isEmbedded())
                                .isTrue());
            }
        }
        assertThat(textOf(bytes)).contains("The end.", "2 of ");
    }

    @Test
    void onlyAssessorsWhoMaySeeTheCaseGetIt() {
        var path = "/cases/" + reported("pdf-roles", "Invented.") + "/pdf";

        Api.as("auditor", "*").get(path).then().statusCode(403);
        Api.as("reporter", Api.SITE).get(path).then().statusCode(403);
        Api.as("assessor", Api.OTHER_SITE).get(path).then().statusCode(404);
        Api.as("assessor", "*").get("/cases/no-case/pdf").then().statusCode(404);
    }

    private static String reported(String number, String narrative) {
        return Api.report("""
                        {"senderReportId":"%s","narrative":"%s","onset":"2026-11-18","seriousness":["hospitalisation"],
                         "patient":{"sex":"female","ageYears":61,"weightKg":70.5,
                          "identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"pdf-patient"}},
                         "drugs":[{"name":"Pdfin","role":"suspect","route":"oral","indication":"spasticity",
                          "dosages":[{"dose":{"value":20,"unit":"mg"},"every":{"value":8,"unit":"h"},"start":"2026-08"}]}],
                         "reactions":[{"term":"drowsiness","onset":"2026-11-18","outcome":"recovered"}]}""".formatted(number, narrative))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static byte[] pdf(String caseId) {
        return Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId + "/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"case-" + caseId + ".pdf\"")
                .extract()
                .asByteArray();
    }

    private static String textOf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ");
        }
    }
}
