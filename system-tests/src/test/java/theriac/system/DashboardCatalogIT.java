package theriac.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The overview as it moves, and curators who change the catalog together.
@ExtendWith({OneBrowser.class, OnePlatform.class})
class DashboardCatalogIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path SHOWN = Checkout.ROOT.resolve("docs").resolve("screenshots");
    private static final String DAILY_MAXIMUM = "#form-version-doseRules-0-dailyMaximum-value";

    private final PlatformUnderTest platform;
    private final Browser browser;
    private final Ward ward;

    DashboardCatalogIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
        this.ward = new Ward(platform);
    }

    @Test
    void aReportAppearsAsItArrivesButNotOnAPausedPage() {
        try (var watching = visitor().open("/overview").signIn("Anna", "assessor");
                var paused = visitor().open("/overview").signIn("Ben", "assessor")) {
            assertThat(live(watching, "live")).isVisible();
            assertThat(live(paused, "live")).isVisible();
            paused.button("Pause").click();
            assertThat(live(paused, "paused")).isVisible();

            ward.report("", "miosis");

            // Beside the events the page looks only once a minute.
            assertThat(newest(watching)).containsText("miosis");
            assertThat(paused.page().locator("page-overview")).not().containsText("miosis");
            paused.button("Go on").click();
            assertThat(newest(paused)).containsText("miosis");
        }
    }

    @Test
    void aPausedPageDropsTheAnswerThatWasOnItsWay() {
        ward.report("", "hiccups");
        try (var paused = visitor().open("/overview").signIn("Ben", "assessor")) {
            assertThat(live(paused, "live")).isVisible();
            assertThat(newest(paused)).isVisible();
            var held = new CompletableFuture<Route>();
            paused.page().route("**/api/adverse-event/casework/counts", held::complete);
            ward.report("", "mydriasis");
            paused.page().waitForCondition(held::isDone);

            paused.button("Pause").click();
            paused.page()
                    .waitForResponse("**/casework/counts", () -> held.join().resume());
            paused.page().evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            assertThat(live(paused, "paused")).isVisible();
            assertThat(paused.page().locator("page-overview")).not().containsText("mydriasis");
        }
    }

    @Test
    void withoutEventsThePageSaysSoAndLooksByItself() {
        try (var visitor = visitor()) {
            visitor.page().route("**/api/adverse-event/events", Route::abort);
            visitor.open("/overview").signIn("Anna", "assessor");
            assertThat(live(visitor, "reconnecting")).isVisible();

            ward.report("", "vasospasm");

            assertThat(newest(visitor)).containsText("vasospasm");
            visitor.page().unroute("**/api/adverse-event/events");
            assertThat(live(visitor, "live")).isVisible();
        }
    }

    @Test
    void twoCuratorsChangeADrugOneWritesTheOtherReviews() {
        var nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        try (var ana = visitor().open("/catalog/tizanidine?tab=draft").signIn("Ana", "catalog-editor");
                var ben = visitor().open("/catalog").signIn("Ben", "catalog-editor")) {
            ana.button("Change its rules and statements").click();
            openFirstDoseRule(ana);
            ana.page().locator(DAILY_MAXIMUM).fill("a lot");
            ana.button("Save the draft").click();
            assertThat(ana.page().getByRole(AriaRole.ALERT)).containsText("/version/doseRules/0/dailyMaximum/value");
            assertThat(ana.page().locator(DAILY_MAXIMUM)).hasAttribute("aria-invalid", "true");
            assertThat(ana.page().locator(DAILY_MAXIMUM)).hasValue("a lot");

            ana.page().locator(DAILY_MAXIMUM).fill("30");
            ana.button("Save the draft").click();
            assertThat(differences(ana)).containsText("daily maximum, value");
            isAccessible(ana, "draft");
            ana.page().getByLabel("Why the catalog should say this").fill("The label's maximum was lowered");
            ana.button("Hand it in").click();
            assertThat(ana.page().locator("t-drug-draft")).containsText("A second person has to review it");

            ben.open("/catalog");
            ben.page()
                    .locator("t-drafts")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("tizanidine"))
                    .click();
            assertThat(differences(ben)).containsText("30");
            isAccessible(ben, "review");
            assertThat(ben.page().locator("t-drug-draft")).containsText("The label's maximum was lowered");
            ben.button("Approve").click();
            ben.page().getByLabel("In force from").fill(nextYear);
            ben.button("Publish").click();
            assertThat(ben.page().locator("t-drug-draft")).containsText("Nothing is being changed");

            ben.link("History").click();
            var revisions =
                    ben.page().getByRole(AriaRole.REGION).filter(new Locator.FilterOptions().setHasText("Reviewed by"));
            assertThat(revisions.getByRole(AriaRole.ROW).nth(1)).containsText("The label's maximum was lowered");
            assertThat(revisions.getByRole(AriaRole.ROW).nth(1)).containsText("Ben");
            ben.page().locator("form[aria-label='Compare versions'] button").click();
            assertThat(ben.page().locator(".differences")).containsText("daily maximum, value");
            assertThat(ben.page()).hasURL(Pattern.compile(".*tab=history&fromVersion=1&toVersion=2$"));
        }
    }

    @Test
    void whoIsLateIsToldAndLosesNothing() {
        try (var ana = visitor().open("/catalog/dantrolene?tab=draft").signIn("Ana", "catalog-editor");
                var ben = visitor().open("/catalog/dantrolene").signIn("Ben", "catalog-editor")) {
            ana.button("Change names, codes or claims alone").click();
            assertThat(ana.page().locator("t-form")).isVisible();
            ben.open("/catalog/dantrolene?tab=draft");
            ben.page().locator("#form-name").fill("dantrolene of Ben");
            ben.button("Save the draft").click();
            assertThat(differences(ben)).containsText("dantrolene of Ben");

            ana.page().locator("#form-name").fill("dantrolene of Ana");
            ana.button("Save the draft").click();

            var told = ana.page().getByRole(AriaRole.ALERT);
            assertThat(told).containsText("Somebody else saved this draft meanwhile");
            assertThat(told).containsText("dantrolene of Ben");
            isAccessible(ana, "conflict");
            assertThat(ana.page().locator("#form-name")).hasValue("dantrolene of Ana");
            ana.button("Save mine over theirs").click();
            assertThat(differences(ana)).containsText("dantrolene of Ana");

            ana.page().getByText("Throw the draft away").click();
            ana.button("Yes, throw it away").click();
            assertThat(ana.page().locator("t-drug-draft")).containsText("Nothing is being changed");
        }
    }

    @Test
    void anEndedSessionTakesNothingThatWasTyped() {
        try (var ana = visitor().open("/catalog/metaxalone?tab=draft").signIn("Ana", "catalog-editor")) {
            ana.button("Change names, codes or claims alone").click();
            ana.page().locator("#form-name").fill("metaxalone, typed at length");
            ana.context().clearCookies();
            ana.button("Save the draft").click();
            ana.signIn("Ana", "catalog-editor");

            assertThat(ana.page().locator("t-drug-draft"))
                    .containsText("What you typed and did not save is here again");
            assertThat(ana.page().locator("#form-name")).hasValue("metaxalone, typed at length");
            ana.button("Save the draft").click();
            assertThat(differences(ana)).containsText("metaxalone, typed at length");
        }
    }

    @Test
    void aDrugIsWithdrawnByTwo() {
        try (var ana = visitor().open("/catalog/mephenesin?tab=draft").signIn("Ana", "catalog-editor");
                var ben = visitor().open("/catalog").signIn("Ben", "catalog-editor")) {
            ana.button("Withdraw it").click();
            ana.page().getByLabel("Why the catalog should say this").fill("No longer on any market");
            ana.button("Hand it in").click();
            assertThat(ana.page().locator("t-drug-draft")).containsText("Withdraws the drug");

            ben.open("/catalog/mephenesin?tab=draft");
            ben.button("Approve").click();
            ben.button("Publish").click();

            assertThat(ben.page().locator("t-drug > p .badge").first()).hasText("Withdrawn");
            assertThat(platform.catalog("reporter", "demo-hospital")
                            .get("/drugs/mephenesin")
                            .jsonPath()
                            .getString("state"))
                    .isEqualTo("withdrawn");
        }
    }

    @Test
    void anAdminSendsAQuarterOfFaersAndReadsWhichLinesWereRefusedAndWhatWaits() throws IOException {
        try (var visitor = visitor().open("/operations?part=imports").signIn("Robin", "admin")) {
            var page = visitor.page();
            page.getByLabel("What it is").selectOption("faers-ascii");
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("catalog-it.zip", "application/zip", quarter()));
            visitor.button("Import it").click();

            var imported = page.locator(".import")
                    .filter(new Locator.FilterOptions().setHasText("catalog-it.zip"))
                    .first();
            assertThat(imported).containsText("67 of 67 lines");
            imported.locator("t-refused-lines summary").click();
            assertThat(imported).containsText("caseid must be a number");

            visitor.link("Consumer lag").click();
            var read = page.locator(".consumers").filter(new Locator.FilterOptions().setHasText("Adverse event"));
            assertThat(read).containsText("interaction.alert.v1");
            assertThat(read).containsText("adverse-event.case.v1");
            isAccessible(visitor, "consumers");
        }
    }

    private static byte[] quarter() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(Checkout.ROOT.resolve("adverse-event-service/src/test/resources/faers/26q1"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("ascii/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static void openFirstDoseRule(Visitor visitor) {
        var rules = visitor.page().locator("#form-version-doseRules");
        rules.locator("> summary").click();
        rules.locator("details > summary").first().click();
        assertThat(visitor.page().locator("#form-version-doseRules-0-id")).isVisible();
        if (visitor.page().locator(DAILY_MAXIMUM).count() == 0) {
            rules.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Daily maximum"))
                    .first()
                    .click();
            visitor.page()
                    .locator("#form-version-doseRules-0-dailyMaximum-unit")
                    .selectOption("mg");
        }
    }

    /// Nothing for axe to complain of; with a picture below `target`, and in the documentation where it shows one and
    /// pictures are to be taken anew.
    private static void isAccessible(Visitor visitor, String name) {
        var page = visitor.page();
        assertThat(visitor.violations()).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s sticks out by", name)
                .isEqualTo(0);
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var shown = SHOWN.resolve(name + ".png");
        if (System.getProperty("screenshots") != null && Files.exists(shown)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(shown));
        }
    }

    private static Locator live(Visitor visitor, String state) {
        return visitor.page().locator("[data-live=" + state + "]");
    }

    private static Locator newest(Visitor visitor) {
        return visitor.page().locator(".newest a").first();
    }

    private static Locator differences(Visitor visitor) {
        return visitor.page().locator("[aria-label='What the draft changes']");
    }

    private Visitor visitor() {
        return Visitor.at(platform.dashboardUrl(), browser);
    }
}
