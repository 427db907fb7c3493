package theriac.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Every page, wide and light, narrow and dark: nothing for axe to complain of, nothing that sticks out, and a picture.
/// With `-Dscreenshots` the pictures that the documentation shows are taken anew, all others stand below `target`.
@ExtendWith({OneBrowser.class, OnePlatform.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardLookIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /// The pictures that the documentation shows; the run with `-Dscreenshots` takes them anew.
    private static final Path SHOWN = Checkout.ROOT.resolve("docs").resolve("screenshots");

    /// A page as it is looked at.
    ///
    /// @param address with ALERT, CASE, TWIN and PAIR for those of the ward
    /// @param ready what stands on it when it is whole
    record Look(String name, String role, String address, String ready) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Look> LOOKS = List.of(
            new Look("sign-in", "", "/", "t-sign-in form"),
            new Look("overview", "assessor", "/overview", "t-chart[data-drawn]"),
            new Look("check", "prescriber", "/check", ".not-checked"),
            new Look("alert", "prescriber", "/alerts/ALERT", "t-chart[data-drawn]"),
            new Look("alerts", "prescriber", "/alerts", "t-table"),
            new Look("cases", "assessor", "/cases", "t-table"),
            new Look("case", "assessor", "/cases/CASE", ".timeline li.warn"),
            new Look("assessment", "assessor", "/cases/CASE?tab=assessments", "t-assessment form"),
            new Look("audit-trail", "auditor", "/cases/CASE?tab=audit", "[aria-label='Audit trail'] tbody tr"),
            new Look("signals", "assessor", "/signals?screen=all&pair=tizanidine%7Challucinations", "tr.marked"),
            new Look("signal-reviews", "assessor", "/signals/reviews", "t-table"),
            new Look(
                    "signal",
                    "assessor",
                    "/signals/tizanidine/hallucinations?cell=a",
                    "t-signal-course t-chart[data-drawn]"),
            new Look("signals-compared", "assessor", "/signals/compare?drugs=baclofen,tizanidine", "t-table"),
            new Look("signals-together", "assessor", "/signals/pairs?with=alcohol", "t-table"),
            new Look("signal-kept-back", "catalog-editor", "/signals/tizanidine/tinnitus", "h2"),
            new Look("queue", "assessor", "/cases/queue", "t-table"),
            new Look("case-work", "assessor", "/cases/TWIN?tab=work", "[aria-label=Clocks]"),
            new Look("case-versions", "assessor", "/cases/TWIN?tab=versions", ".sides-table"),
            new Look("duplicates", "assessor", "/cases/duplicates", "t-table"),
            new Look("duplicate", "assessor", "/cases/duplicates/PAIR", ".bits"),
            new Look("coding", "assessor", "/cases/coding", ".card.text"),
            new Look("catalog", "prescriber", "/catalog", "t-table"),
            new Look("drug", "prescriber", "/catalog/baclofen", ".halves"),
            new Look("reactions", "prescriber", "/catalog/baclofen?tab=reactions", "t-table"),
            new Look("claims", "prescriber", "/catalog/baclofen?tab=claims", ".claim"),
            new Look("contradictions", "prescriber", "/catalog/baclofen?tab=contradictions", ".sides"),
            new Look("dead-letters", "admin", "/operations", ".letter, .empty"),
            new Look("imports", "admin", "/operations?part=imports", ".import"),
            new Look("consumers", "admin", "/operations?part=consumers", ".consumers table"),
            new Look("history", "catalog-editor", "/catalog/baclofen?tab=history", "[aria-label=Revisions]"),
            new Look("editing", "catalog-editor", "/catalog/orphenadrine?tab=draft", "t-form"),
            new Look("services", "admin", "/operations?part=services", ".badge.ready"),
            new Look("wrong-role", "reporter", "/cases", ".problem"));

    private final PlatformUnderTest platform;
    private final Browser browser;
    private final Map<String, String> sessions = new HashMap<>();
    private Ward.AbruptStop stop = new Ward.AbruptStop("", "");
    private Ward.Twins twins = new Ward.Twins("", "", "", "");

    DashboardLookIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    @BeforeAll
    void aWardWithSomethingToLookAt() throws Exception {
        Files.createDirectories(PICTURES);
        platform.run("demo", "--reports", "40");
        platform.run(
                "import",
                "faers",
                Checkout.ROOT
                        .resolve("adverse-event-service/src/test/resources/faers/26q1")
                        .toString());
        var planted = new PlantedPair(platform, "tizanidine", "hallucinations");
        planted.plant();
        planted.report("tizanidine", "tinnitus", 0);
        stop = new Ward(platform).abruptStopWithSeizure();
        twins = new Ward(platform).twoReportsOfOneCase();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void itIsAccessibleWideAndNarrowInLightAndDark(Look look) {
        for (var width : List.of(1280, 390)) {
            for (var colours : coloursAt(width)) {
                try (var visitor = visitor(look.role(), width, colours)) {
                    var page = show(visitor, look);

                    assertThat(visitor.violations())
                            .as("%s, %d, %s", look, width, colours)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                            .as("%s sticks out by, at %d", look, width)
                            .isEqualTo(0);
                    picture(
                            page,
                            look.name()
                                    + (width < 800 ? "-narrow" : "")
                                    + (colours == ColorScheme.DARK ? "-dark" : ""));
                }
            }
        }
    }

    /// Light where it is wide and dark where it is narrow, which meets each colour and each line; all four for
    /// pictures.
    private static List<ColorScheme> coloursAt(int width) {
        if (System.getProperty("screenshots") != null) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        return List.of(width > 800 ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    /// Someone of this role, or nobody yet where it is empty. Each role signs in once.
    private Visitor visitor(String role, int width, ColorScheme colours) {
        if (role.isEmpty()) {
            return Visitor.at(platform.dashboardUrl(), browser, width, colours, "");
        }
        return Visitor.at(
                platform.dashboardUrl(), browser, width, colours, sessions.computeIfAbsent(role, this::signIn));
    }

    private String signIn(String role) {
        try (var visitor = Visitor.at(platform.dashboardUrl(), browser)) {
            return visitor.open("/").signIn(role).session();
        }
    }

    private Page show(Visitor visitor, Look look) {
        visitor.open(look.address()
                .replace("ALERT", stop.alertId())
                .replace("CASE", stop.caseId())
                .replace("TWIN", twins.firstCaseId())
                .replace("PAIR", twins.pairId()));
        var page = visitor.page();
        if (look.name().equals("check")) {
            page.getByLabel("Drug 1").fill("baclofen");
            page.getByLabel("Drug 2").fill("diazepam");
            page.getByLabel("Alcohol").selectOption("regular");
            page.getByLabel("Age, years").fill("78");
            visitor.button("Check").click();
        }
        if (look.name().equals("editing")) {
            var begin = visitor.button("Change its rules and statements");
            assertThat(page.locator("t-form").or(begin).first()).isVisible();
            if (begin.isVisible()) {
                begin.click();
            }
        }
        assertThat(page.locator(look.ready()).first()).isVisible();
        return page;
    }

    private static void picture(Page page, String name) {
        var file = name + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
        if (System.getProperty("screenshots") != null && Files.exists(SHOWN.resolve(file))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOWN.resolve(file)));
        }
    }
}
