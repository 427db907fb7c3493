package theriac.system;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What people come to the dashboard for, done as they do it.
@ExtendWith({OneBrowser.class, OnePlatform.class})
class DashboardTasksIT {

    private final PlatformUnderTest platform;
    private final Browser browser;
    private final Ward ward;

    DashboardTasksIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
        this.ward = new Ward(platform);
    }

    @Test
    void aPrescriberChecksAListAsTheyType() {
        try (var visitor = visitor().open("/check").signIn("prescriber")) {
            var page = visitor.page();
            page.getByLabel("Drug 1").pressSequentially("bakl");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("baclofen"))
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Drug 1")).hasValue("baclofen");
            medication(visitor, 1).getByLabel("Dose").fill("40");
            medication(visitor, 1).getByLabel("Times a day").fill("3");
            page.getByLabel("Drug 2").fill("diazepam");
            page.getByLabel("Alcohol").selectOption("regular");
            page.getByLabel("Age, years").fill("78");

            visitor.button("Check").click();

            assertThat(page.locator(".alert.major").first()).containsText("What to do");
            assertThat(page.locator(".alert").first().locator(".sources li"))
                    .not()
                    .hasCount(0);
            assertThat(page.locator("section[aria-label='Sedative load']")).containsText("Sedative load 3");
            assertThat(page.locator(".load")).hasAccessibleName("baclofen 1, diazepam 2");
            assertThat(page.getByText("120 mg against 80 mg")).isVisible();
            assertThat(page.locator(".not-checked")).containsText("kidney function");
            assertThat(visitor.address()).isEqualTo("/check");
        }
    }

    @Test
    void aPrescriberReadsTheTaperOfAnAlertAndAnswersIt() {
        var stop = ward.abruptStopWithSeizure();
        try (var visitor = visitor().open("/alerts/" + stop.alertId()).signIn("prescriber")) {
            var page = visitor.page();
            var steps = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Steps of the taper"));
            assertThat(steps.getByRole(AriaRole.ROW).nth(1)).containsText("55 mg");
            assertThat(steps.getByRole(AriaRole.ROW).last()).containsText("0 mg");
            assertThat(page.locator("t-chart[data-drawn]")).isVisible();

            page.getByLabel("Reason").selectOption("taper-is-arranged");
            visitor.button("Override with this reason").click();

            assertThat(visitor.heading("Answered")).isVisible();
            assertThat(page.locator("main")).containsText("Taper is arranged by Robin Visser");
        }
    }

    @Test
    void anAssessorFindsACaseReadsWhatHappenedAndJudgesIt() throws Exception {
        var stop = ward.abruptStopWithSeizure();
        try (var visitor = visitor().open("/cases").signIn("assessor")) {
            var page = visitor.page();
            page.getByLabel("Reaction").fill("seizure");
            page.getByLabel("Reaction").press("Enter");
            page.locator("a[href='/cases/" + stop.caseId() + "']").click();
            assertThat(page.locator(".timeline")).containsText("Baclofen stopped, 60 mg to 0 mg");
            assertThat(page.locator(".timeline")).containsText("Onset of seizure, expected after such a stop");
            assertThat(page.locator("main")).not().containsText("Invented:");
            visitor.button("Read the narrative").click();
            assertThat(page.locator(".narrative")).containsText("Invented:");

            visitor.link("Assessments").click();
            page.getByLabel("Time between drug and event").selectOption("plausible");
            page.getByLabel("Also answer the Naranjo scale").check();
            for (var question : page.locator(".question").all()) {
                question.getByLabel("Yes").check();
            }
            assertThat(page.locator("t-assessment")).containsText("Score 8");
            visitor.button("Keep this assessment").click();

            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Assessments")))
                    .containsText("possible");
            assertThat(download(visitor, "ICH E2B(R3), XML")).contains("MCCI_IN200100UV01");
            assertThat(download(visitor, "FHIR AdverseEvent, JSON")).contains("\"AdverseEvent\"");
            assertThat(page.url()).doesNotContain("k1.");
            assertThat(page.evaluate("Object.keys(localStorage).join()")).isEqualTo("");
        }
    }

    @Test
    void anAuditorSeesWhoLookedAtACase() {
        var stop = ward.abruptStopWithSeizure();
        try (var visitor = visitor().open("/cases/" + stop.caseId()).signIn("auditor")) {
            visitor.link("Audit trail").click();

            assertThat(visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Audit trail")))
                    .containsText("receive report");
        }
    }

    @Test
    void anyoneFindsADrugAndSeesWhereItsSourcesDisagree() {
        try (var visitor = visitor().open("/catalog").signIn("reporter")) {
            visitor.page().getByLabel("Find a drug").fill("baklofen");
            assertThat(visitor.page()).hasURL(Pattern.compile("q=baklofen"));
            visitor.link("baclofen").click();
            assertThat(visitor.page().locator("main")).containsText("Shortest taper");

            visitor.link("Contradictions").click();

            assertThat(visitor.page().locator(".sides").first().locator(".side"))
                    .not()
                    .hasCount(1);
            assertThat(visitor.page().locator(".side.stronger").first()).isVisible();
            assertThat(visitor.address()).isEqualTo("/catalog/baclofen?tab=contradictions");
        }
    }

    @Test
    void anAdminMendsADeadLetterAndSeesImportsAndServices() throws Exception {
        var unreadable = ward.unreadableReport();
        try (var visitor = visitor().open("/operations").signIn("admin")) {
            var page = visitor.page();
            var letter = page.locator("[data-letter='" + unreadable.letterId() + "']");
            letter.getByRole(AriaRole.BUTTON).click();
            var event = page.getByLabel("The event, as it is to be replayed");
            event.fill(event.inputValue().replace("culprit", "criminal"));
            visitor.button("Replay").click();
            assertThat(letter.getByRole(AriaRole.ALERT)).containsText("/drugs/0/role");
            event.fill(event.inputValue().replace("criminal", "suspect"));
            visitor.button("Replay").click();
            assertThat(letter).hasCount(0);
            platform.adverseEvent("reporter", "demo-hospital")
                    .get("/case-reports/" + unreadable.number())
                    .then()
                    .statusCode(200);

            visitor.link("Services").click();
            assertThat(page.locator(".badge.ready")).hasCount(3);
            visitor.link("Imports").click();
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "ward.csv", "text/csv", "name,rxnorm\nbaclofen,1292\n".getBytes(StandardCharsets.UTF_8)));
            visitor.button("Import it").click();
            assertThat(page.locator(".import").first()).containsText("ward.csv");
            assertThat(page.locator(".import").first()).containsText("1 of 1 lines");
        }
    }

    @Test
    void theOverviewCountsWhatIsDueAndLeadsThere() {
        ward.report("", "drowsiness");
        try (var visitor = visitor().open("/overview").signIn("assessor")) {
            var page = visitor.page();
            assertThat(page.locator("a.tile[href='/cases/queue?overdue=true']")).containsText("overdue");
            var toDo = page.locator("a.tile[href='/cases/queue']");
            assertThat(toDo.locator("strong")).not().hasText("0");

            toDo.click();

            assertThat(page.locator("h1")).hasText("Triage queue");
        }
    }

    @Test
    void theOverviewMovesByItselfUntilItIsPaused() {
        ward.report("", "drowsiness");
        try (var visitor = visitor().open("/overview").signIn("assessor")) {
            var page = visitor.page();
            var newest = page.locator(".newest a").first();
            assertThat(newest).containsText("drowsiness");
            assertThat(page.locator("t-chart[data-drawn]")).isVisible();

            ward.report("", "confusion");

            assertThat(newest).containsText("confusion");
            visitor.button("Pause").click();
            assertThat(visitor.button("Go on")).isVisible();
        }
    }

    @Test
    void tenThousandRowsStandInATableAndFewInTheDocument() {
        try (var visitor = visitor().open("/catalog").signIn("reporter")) {
            assertThat(visitor.link("baclofen").first()).isVisible();
            visitor.page().evaluate("""
                    async () => {
                      const table = document.createElement('t-table');
                      table.id = 'long';
                      table.label = 'Many rows';
                      table.columns = [{key: 'number', label: 'Number'}, {key: 'square', label: 'Square', number: true}];
                      table.rows = Array.from({length: 10_000}, (_, number) => ({number, square: number * number}));
                      document.querySelector('main').append(table);
                      await table.updateComplete;
                    }""");
            var table = visitor.page().locator("#long");
            table.scrollIntoViewIfNeeded();

            table.locator(".table-box").evaluate("box => { box.scrollTop = box.scrollHeight; }");

            assertThat(table.getByRole(AriaRole.ROWHEADER, new Locator.GetByRoleOptions().setName("9999")))
                    .isInViewport();
            assertThat(table.locator("tr.line").count()).isLessThan(100);
            table.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Number"))
                    .click();
            table.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Number"))
                    .click();
            table.locator(".table-box").evaluate("box => { box.scrollTop = 0; }");
            assertThat(table.locator("tr.line th").first()).hasText("9999");
        }
    }

    private static Locator medication(Visitor visitor, int number) {
        return visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Medication " + number));
    }

    private static String download(Visitor visitor, String link) throws Exception {
        visitor.page().locator("details:has(summary:text-is('Download'))").evaluate("box => { box.open = true; }");
        var download = visitor.page().waitForDownload(() -> visitor.link(link).click());
        return new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Visitor visitor() {
        return Visitor.at(platform.dashboardUrl(), browser);
    }
}
