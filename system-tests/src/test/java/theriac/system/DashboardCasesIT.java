package theriac.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The work on cases, done as assessors do it.
@ExtendWith({OneBrowser.class, OnePlatform.class})
class DashboardCasesIT {

    /// By what is in sight, and from the end to the start again.
    private static final String SCROLL_ON = """
            boxes => boxes.forEach(box => {
              const next = box.scrollTop + box.clientHeight;
              box.scrollTop = next < box.scrollHeight ? next : 0;
            })""";

    private final PlatformUnderTest platform;
    private final Browser browser;
    private final Ward ward;

    DashboardCasesIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
        this.ward = new Ward(platform);
    }

    @Test
    void anAssessorTakesACaseFromTheQueueAndWorksOnItUntilItIsReported() {
        var number = "CASES-" + UUID.randomUUID();
        var caseId = fatal(number, "drowsiness");
        try (var visitor =
                visitor().open("/cases/queue?assignee=nobody&gravity=serious").signIn("assessor")) {
            var page = visitor.page();
            assertThat(page.getByLabel("Assigned to")).hasValue("nobody");
            page.getByLabel("Needs coding").check();
            assertThat(page).hasURL(Pattern.compile("needsCoding=true"));
            page.getByLabel("Needs coding").uncheck();
            var row = newest(page, number);
            assertThat(row).containsText("In 15 days");
            visitor.button("Take " + number).click();
            assertThat(row).containsText("Robin Visser");
            row.getByRole(AriaRole.LINK).click();

            keep(visitor, "Comment", "Keep the comment", "Ask for the plasma level.");
            assertThat(history(page)).containsText("Ask for the plasma level.");
            keep(visitor, "Ask the reporter", "Keep the question", "Was it given again?");
            assertThat(page.locator("main")).containsText("Was it given again?");
            keep(visitor, "Answer to question 1", "Keep the answer", "No.");
            assertThat(form(page, "Answer to question 1")).hasCount(0);
            visitor.button("Go on").click();
            assertThat(history(page)).containsText("received to in assessment");

            var clocks = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Clocks"));
            assertThat(clocks).containsText("Swissmedic");
            assertThat(clocks).containsText("Running");
            page.getByText("Record that it was reported").click();
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                    .and(page.locator("input"))
                    .fill("Swissmedic");
            page.locator("input[name=submittedAt]").fill(now(page));
            visitor.button("Record it").click();
            assertThat(clocks).containsText("Submitted");
            assertThat(page.url()).contains(caseId).doesNotContain("plasma");
        }
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSeenBeforeOneGoesOn() {
        var caseId = fatal("CASES-" + UUID.randomUUID(), "confusion");
        try (var visitor = visitor().open("/cases/" + caseId + "?tab=work").signIn("assessor")) {
            var page = visitor.page();
            assertThat(visitor.button("Take it")).isVisible();
            var other = platform.adverseEvent("assessor", "*", "j.smit");
            other.put(
                            "/cases/" + caseId + "/work/assignee",
                            "{\"assignee\":\"me\"}",
                            other.get("/cases/" + caseId + "/work").header("ETag"))
                    .then()
                    .statusCode(204);

            var comment = form(page, "Comment");
            comment.getByRole(AriaRole.TEXTBOX).fill("Mine now.");
            visitor.button("Keep the comment").click();

            assertThat(comment.getByRole(AriaRole.ALERT)).containsText("another by now");
            assertThat(page.locator("main")).containsText("assigned to j.smit");
            assertThat(comment.getByRole(AriaRole.TEXTBOX)).hasValue("Mine now.");
            visitor.button("Keep the comment").click();
            assertThat(history(page)).containsText("Mine now.");
        }
    }

    @Test
    void anAssessorMergesTwoReportsOfOneCaseAndPartsThemAgain() {
        var twins = ward.twoReportsOfOneCase();
        try (var visitor = visitor().open("/cases/duplicates").signIn("assessor")) {
            var page = visitor.page();
            inSight(page, "a[href='/cases/duplicates/" + twins.pairId() + "']").click();
            var sides = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Side by side"));
            assertThat(sides).containsText("0 days apart");
            assertThat(sides.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Onset")))
                    .containsText("+10.0");
            var merge = form(page, "Merge");
            merge.getByRole(AriaRole.RADIO).first().check();
            merge.getByLabel("Why").fill("The ward confirms that it is one patient.");
            visitor.button("Merge them").click();
            assertThat(page.locator("main")).containsText("decided by Robin Visser");

            sides.getByRole(AriaRole.LINK).last().click();
            assertThat(page.locator("t-sources")).containsText("This report is counted as another case");
            page.getByText("They are two cases after all").click();
            form(page, "Part the cases").getByLabel("Why").fill("Two patients with one name.");
            visitor.button("Part them").click();

            assertThat(page.locator("t-sources section")).hasCount(0);
            visitor.open("/cases/duplicates?state=dismissed");
            inSight(page, "a[href='/cases/duplicates/" + twins.pairId() + "']").click();
            assertThat(page.locator("main")).containsText("Two patients with one name.");
        }
    }

    @Test
    void anAssessorSaysOfAPairThatItIsTwoCases() {
        var twins = ward.twoReportsOfOneCase();
        try (var visitor = visitor().open("/cases/duplicates/" + twins.pairId()).signIn("assessor")) {
            var page = visitor.page();
            form(page, "Not a duplicate").getByLabel("Why").fill("Two patients of one ward.");
            visitor.button("Not a duplicate").click();
            assertThat(page.locator("main")).containsText("Two patients of one ward.");

            page.locator("nav a[href='/cases/duplicates']").click();

            assertThat(visitor.heading("Probable duplicates")).isVisible();
            assertThat(page.locator("t-table, .empty").first()).isVisible();
            assertThat(page.locator("a[href='/cases/duplicates/" + twins.pairId() + "']"))
                    .hasCount(0);
        }
    }

    @Test
    void anAssessorDecidesWhatTextsMeanAndTakesItBack() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        ward.send("""
                {"senderReportId":"CASES-%1$s","drugs":[{"name":"tizanidinee","role":"suspect"},\
                {"name":"Tonic %1$s","role":"suspect"}],"reactions":[{"term":"wobbly %1$s"}]}""".formatted(mark));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.adverseEvent("assessor", "*")
                                .get("/unmatched-texts?limit=500")
                                .jsonPath()
                                .getList("items.text", String.class))
                        .contains("tizanidinee", "Tonic " + mark, "wobbly " + mark));
        try (var visitor = visitor().open("/cases/coding").signIn("assessor")) {
            var page = visitor.page();
            showAll(visitor);
            var proposed = text(page, "tizanidinee");
            assertThat(proposed).containsText("spelled alike to");
            proposed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm tizanidine"))
                    .click();
            assertThat(proposed).hasCount(0);

            showAll(visitor);
            var unknown = text(page, "Tonic " + mark);
            unknown.locator("summary").click();
            unknown.getByRole(AriaRole.COMBOBOX).pressSequentially("baclo");
            unknown.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("baclofen"))
                    .click();
            assertThat(unknown).hasCount(0);

            showAll(visitor);
            var reaction = text(page, "wobbly " + mark);
            reaction.locator("summary").click();
            reaction.getByRole(AriaRole.COMBOBOX).pressSequentially("giddi");
            assertThat(reaction.getByRole(AriaRole.OPTION).first()).containsText("dizziness");
            reaction.getByRole(AriaRole.COMBOBOX).press("Enter");
            assertThat(reaction).hasCount(0);
            assertThat(visitor.address()).isEqualTo("/cases/coding");

            visitor.link("Decided").click();
            visitor.button("Take back what tizanidinee means").click();

            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("tizanidinee"))
                            .first())
                    .containsText("Robin Visser");
            assertThat(visitor.button("Take back what tizanidinee means")).hasCount(0);
        }
    }

    @Test
    void anAssessorComparesVersionsOfACase() {
        var number = "CASES-" + UUID.randomUUID();
        var caseId = ward.send(version(number, 1, "", "drowsiness", "drowsy at noon"));
        ward.send(version(number, 2, "\"seriousness\":[\"hospitalisation\"],", "confusion", "confused at noon"));
        try (var visitor = visitor().open("/cases/" + caseId).signIn("assessor")) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow-up received"))
                    .click();
            var sides = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Versions side by side"));
            var reactions = sides.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Reactions"));
            assertThat(reactions.locator("mark")).hasText(new String[] {"drowsiness", "confusion"});
            assertThat(sides.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Drugs"))
                            .locator("mark"))
                    .hasCount(0);
            assertThat(sides).not().containsText("at noon");

            visitor.button("Read the narratives too").click();

            assertThat(sides.locator(".narrative mark")).hasText(new String[] {"drowsy", "confused"});
            assertThat(page.url()).contains("newer=2").doesNotContain("drowsiness");
            assertThat(page.locator("t-versions")).not().containsText("Out of order");
        }
    }

    @Test
    void aVersionThatCameBeforeTheEarlierOneSaysSo() {
        var number = "CASES-" + UUID.randomUUID();
        var caseId = ward.send(version(number, 2, "", "confusion", "confused at noon"));
        ward.send(version(number, 1, "", "drowsiness", "drowsy at noon"));
        ward.send(version(number, 3, "", "seizure", "a fit at night"));
        try (var visitor = visitor().open("/cases/" + caseId + "?tab=versions").signIn("assessor")) {
            assertThat(visitor.page().locator("t-versions .notice.warn"))
                    .hasText(
                            "Out of order: version 2 came, and version 1 had not come before it. What comes late is older"
                                    + " than what the case says: it changes nothing, and is not kept.");
        }
    }

    @Test
    void anAssessorAnswersTheInteractionScaleAndTakesTheCaseAlong() throws Exception {
        var number = "CASES-" + UUID.randomUUID();
        var caseId = ward.send("""
                {"senderReportId":"%s","narrative":"Invented: drowsy beside diazepam.",
                 "drugs":[{"name":"baclofen","role":"suspect"},{"name":"diazepam","role":"interacting"}],
                 "reactions":[{"term":"drowsiness"}]}""".formatted(number));
        try (var visitor =
                visitor().open("/cases/" + caseId + "?tab=assessments").signIn("assessor")) {
            var page = visitor.page();
            page.getByLabel("Time between drug and event").selectOption("plausible");
            page.getByLabel("Another drug may have caused it").check();
            assertThat(page.getByLabel("Precipitant")).hasText("diazepam");
            for (var question : page.locator(".question").all()) {
                question.getByLabel("Yes").check();
            }
            assertThat(page.locator("t-assessment")).containsText("Score 9, highly probable");
            visitor.button("Keep this assessment").click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Assessments")))
                    .containsText("precipitant diazepam");

            page.locator("summary:text-is('Download')").click();
            var e2b =
                    page.waitForDownload(() -> visitor.link("ICH E2B(R3), XML").click());
            assertThat(new String(e2b.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("MCCI_IN200100UV01");
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("E2B")))
                    .containsText("E.i.2.1b[1] is required");
            var pdf = page.waitForDownload(
                    () -> visitor.link("PDF, to print and to file").click());
            assertThat(pdf.suggestedFilename()).isEqualTo("case-" + caseId + ".pdf");
            assertThat(new String(pdf.createReadStream().readNBytes(5), StandardCharsets.UTF_8))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void anAuditorReadsTheWorkAndIsToldWhatIsForAssessors() {
        var twins = ward.twoReportsOfOneCase();
        try (var visitor = visitor().open("/cases/queue").signIn("auditor")) {
            var page = visitor.page();
            assertThat(page.locator("t-table")).isVisible();
            assertThat(page.locator("button.small")).hasCount(0);

            page.locator("nav a[href='/cases/coding']").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Coding is not for your role");

            visitor.open("/cases/duplicates/" + twins.pairId());
            assertThat(page.locator("main")).containsText("Assessors decide");
            assertThat(visitor.button("Merge them")).hasCount(0);
        }
    }

    /// The row of a report; only what is in sight stands in the document, so the newest are brought to the top.
    private static Locator newest(Page page, String number) {
        var received = page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Received"))
                .getByRole(AriaRole.BUTTON);
        received.click();
        received.click();
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
    }

    /// A link in a table of any length; only what is in sight stands in the document, so it is scrolled for.
    private static Locator inSight(Page page, String link) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            if (page.locator(link).count() > 0) {
                return true;
            }
            page.locator(".table-box").evaluateAll(SCROLL_ON);
            return false;
        });
        return page.locator(link);
    }

    /// A case that stands before all others of its day.
    private String fatal(String number, String reaction) {
        return ward.send("""
                {"senderReportId":"%s","seriousness":["death"],"drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"%s"}]}""".formatted(number, reaction));
    }

    private static String version(String number, int version, String further, String reaction, String narrative) {
        return """
                {"senderReportId":"%s","version":%d,%s"narrative":"Invented: %s.",\
                "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"%s"}]}""".formatted(number, version, further, narrative, reaction);
    }

    private static Locator form(Page page, String name) {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void keep(Visitor visitor, String form, String button, String words) {
        form(visitor.page(), form).getByRole(AriaRole.TEXTBOX).fill(words);
        visitor.button(button).click();
    }

    private static Locator history(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Comments and history"));
    }

    /// Asks for the next texts until there are no more.
    private static void showAll(Visitor visitor) {
        assertThat(visitor.page().locator(".card.text").first()).isVisible();
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            var more = visitor.button("Show more");
            if (more.isVisible()) {
                more.click();
            }
            return more.count() == 0;
        });
    }

    private static Locator text(Page page, String text) {
        return page.locator(".card.text")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(text).setExact(true))));
    }

    /// What a clock in the page's zone shows.
    private static String now(Page page) {
        var zone = page.locator("footer").innerText().replaceFirst("(?s)Times in (\\S+)\\. .*", "$1");
        return LocalDateTime.now(ZoneId.of(zone))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private Visitor visitor() {
        return Visitor.at(platform.dashboardUrl(), browser);
    }
}
