package theriac.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Assessors before the signals: finding, reading, sending on, deciding.
@ExtendWith({OneBrowser.class, OnePlatform.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardSignalsIT {

    private static final String DRUG = "tizanidine";
    private static final String STALE = "It is not what you have seen";
    private static final String REACTION = "hallucinations";
    private static final String PAIR = "/signals/" + DRUG + "/" + REACTION;
    private static final String REVIEWED = "/signals/metformin/headache";

    private final PlatformUnderTest platform;
    private final Browser browser;
    private String reviewed = "";

    DashboardSignalsIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    @BeforeAll
    void plant() {
        var planted = new PlantedPair(platform, DRUG, REACTION);
        planted.plant();
        planted.report(DRUG, "tinnitus", 0);
        reviewed = new PlantedPair(platform, "metformin", "headache").plant();
    }

    @Test
    void anAssessorFindsThePlantedPairAndReadsWhatTheServiceCounts() {
        try (var visitor = visitor().open("/overview").signIn("assessor")) {
            var page = visitor.page();
            page.locator("a.tile[href='/signals/reviews?state=new']").click();
            page.getByLabel("Drug", new Page.GetByLabelOptions().setExact(true)).fill(DRUG);
            page.keyboard().press("Enter");
            assertThat(row(page, DRUG, REACTION)).containsText("New");

            visitor.link("Statistics").click();
            var row = row(page, DRUG, REACTION);
            assertThat(page.locator(".caution")).containsText("neither that a drug caused");
            // The last planted reports may still be on their way.
            var numbers = await().pollInSameThread()
                    .atMost(Duration.ofMinutes(1))
                    .until(
                            () -> {
                                page.reload();
                                assertThat(row).containsText("New");
                                return numbers();
                            },
                            counted ->
                                    row.locator("td.number").allTextContents().equals(figures(row, counted)));

            row.getByRole(AriaRole.LINK).click();

            assertThat(visitor.heading("tizanidine: hallucinations")).isVisible();
            var cells = region(page, "Two by two table").locator("td");
            assertThat(cells).containsText(new String[] {
                "a " + figure(numbers.getInt("a")),
                "b " + figure(numbers.getInt("b")),
                figure(numbers.getInt("a") + numbers.getInt("b")),
                "c " + figure(numbers.getInt("c")),
                "d " + figure(numbers.getInt("d"))
            });
            var statistics = region(page, "Statistics");
            for (var name : Map.of("ROR", "ror", "PRR", "prr", "IC", "ic").entrySet()) {
                assertThat(statistics
                                .getByRole(AriaRole.ROW)
                                .filter(new Locator.FilterOptions()
                                        .setHas(page.getByRole(
                                                AriaRole.ROWHEADER,
                                                new Page.GetByRoleOptions()
                                                        .setName(Pattern.compile("^" + name.getKey() + "\\b"))))))
                        .containsText(figure(numbers.getDouble(name.getValue() + ".value")) + " "
                                + figure(numbers.getDouble(name.getValue() + ".lower")) + " to "
                                + figure(numbers.getDouble(name.getValue() + ".upper")));
            }
            assertThat(page.locator("t-signal-course t-chart[data-drawn]")).isVisible();
            assertThat(page.locator("t-signal-forest t-chart[data-drawn]")).isVisible();
            page.getByText("IC by subgroup as a table").click();
            assertThat(region(page, "IC by subgroup, table")).containsText("Sex: female");
            assertThat(region(page, "Crossings")).containsText("above");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("cases with both"))
                    .click();

            assertThat(region(page, "Cases of cell a").locator("tr.line")).not().hasCount(0);
            assertThat(page.locator("t-signal-cell")).containsText(figure(numbers.getInt("a")) + " in all");
            assertThat(visitor.address()).isEqualTo(PAIR + "?cell=a");
            region(page, "Cases of cell a").getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("t-case h1")).containsText(DRUG);
        }
    }

    @Test
    void twoAssessorsTakeItThroughReviewAndOneReopensIt() {
        try (var visitor = visitor().open(REVIEWED).signIn("assessor")) {
            var page = visitor.page();
            decide(visitor, () -> visitor.button("Take into review").click(), "Under review");

            comment("Seen from elsewhere.");
            choose(visitor);
            submit(page);

            assertThat(review(page)).containsText(STALE);
            visitor.button("Try again").click();
            assertThat(review(page)).containsText("Seen from elsewhere.");
            decide(visitor, () -> submit(page), "Robin Visser confirmed it; a second person has to.");
        }
        try (var visitor = visitor().open(REVIEWED)) {
            visitor.signIn("Kim de Boer", "assessor");
            var page = visitor.page();
            choose(visitor);
            decide(visitor, () -> submit(page), "by 2 assessors on 3 cases");
            visitor.button("Reopen …").click();
            page.getByLabel("Why").fill("A label changed.");

            decide(visitor, () -> submit(page), "Reopen by Kim de Boer");

            assertThat(review(page)).containsText("Under review");
            visitor.button("Refute …").click();
            page.getByLabel("Why").fill("One ward's scale.");
            decide(visitor, () -> submit(page), "Refuted");
        }
    }

    @Test
    void anAddressOpensTheSameView() {
        try (var visitor = visitor().open("/signals").signIn("assessor");
                var colleague = visitor().open("/signals").signIn("auditor")) {
            var page = visitor.page();
            page.getByLabel("Screen").selectOption("all");
            var reaction = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reaction"));
            reaction.fill("nausea,rash,hallucinations");
            reaction.press("Enter");
            page.locator("summary", new Page.LocatorOptions().setHasText("Subgroup"))
                    .click();
            page.getByLabel("Sex").selectOption("female");
            assertThat(page).hasURL(Pattern.compile("subgroup=sex%3Afemale"));
            page.getByLabel("Country").fill("nl");
            page.getByLabel("Country").press("Enter");
            column(page, "Drug").click();
            assertThat(row(page, DRUG, REACTION)).isVisible();
            row(page, DRUG, REACTION).locator("td").nth(1).click();
            assertThat(page.locator(".chosen")).containsText("tizanidine, hallucinations");
            var address = visitor.address();
            assertThat(address).contains("subgroup=sex%3Afemale%2Ccountry%3ANL").doesNotContain("PLANTED");

            colleague.open(address);

            var opened = colleague.page();
            assertThat(opened.locator("tr.marked")).containsText(REACTION);
            assertThat(column(opened, "Drug").locator("..")).hasAttribute("aria-sort", "ascending");
            assertThat(opened.getByLabel("Sex")).hasValue("female");
            assertThat(opened.getByLabel("Country")).hasValue("NL");
            // Detection goes on beside the two of them, so a row may change between one look and the next.
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                page.reload();
                opened.reload();
                assertThat(lines(opened)).isNotEmpty().isEqualTo(lines(page));
            });
        }
    }

    @Test
    void thePlotAndTheTablePointAtEachOther() {
        try (var visitor = visitor().open("/signals?screen=all&drug=" + DRUG).signIn("assessor")) {
            var page = visitor.page();
            var row = row(page, DRUG, REACTION);
            assertThat(row).isVisible();
            page.locator("t-signal-volcano t-chart[data-drawn]").scrollIntoViewIfNeeded();
            var place = page.locator("t-signal-volcano t-chart").evaluate("""
                    chart => {
                      const series = chart.plot.getOption().series;
                      for (const [seriesIndex, one] of series.entries()) {
                        const point = one.data.find(({pair}) => pair.reaction === 'hallucinations');
                        if (point) {
                          const [x, y] = chart.plot.convertToPixel({seriesIndex}, point.value);
                          const box = chart.querySelector('.plot').getBoundingClientRect();
                          return [box.left + x, box.top + y];
                        }
                      }
                    }""");
            var at = ((List<?>) place).stream().map(Number.class::cast).toList();

            page.mouse().click(at.getFirst().doubleValue(), at.getLast().doubleValue());

            assertThat(row).hasAttribute("aria-current", "true");
            assertThat(page.locator(".chosen")).containsText("tizanidine, hallucinations");
            row(page, DRUG, "nausea").locator("td").nth(1).click();
            assertThat(page.locator(".chosen")).containsText("tizanidine, nausea");
            row(page, DRUG, "rash").getByRole(AriaRole.LINK).press(" ");
            assertThat(page.locator(".chosen")).containsText("tizanidine, rash");
        }
    }

    @Test
    void whatIsShownCanBeTakenAlong() throws Exception {
        try (var visitor = visitor().open("/signals?drug=" + DRUG).signIn("assessor")) {
            var csv = download(visitor, "Download as CSV");
            var json = new JsonPath(download(visitor, "Download as JSON"));

            assertThat(csv).contains("# query: ", "drug=tizanidine", "tizanidine,hallucinations,crossed");
            assertThat(json.getString("basis.caution")).contains("neither");
        }
    }

    @Test
    void whatIsUndefinedOrKeptBackIsNeverZero() {
        try (var visitor =
                visitor().open("/signals/tizanidine/nausea?subgroup=country:AQ").signIn("assessor")) {
            assertThat(region(visitor.page(), "Statistics")).containsText("undefined: the background holds no cases");
            assertThat(region(visitor.page(), "Statistics")
                            .getByRole(AriaRole.ROW)
                            .nth(1))
                    .containsText("undefined: no case is looked at");
        }
        try (var visitor = visitor().open("/signals/tizanidine/tinnitus").signIn("catalog-editor")) {
            assertThat(visitor.heading("Kept back")).isVisible();
            assertThat(visitor.page().locator("main")).not().containsText("Statistics");
            assertThat(visitor.page().locator("t-signal-review")).hasCount(0);
            visitor.open("/signals?screen=all&drug=tizanidine");
            assertThat(row(visitor.page(), "tizanidine", "hallucinations")).isVisible();
            assertThat(visitor.page().getByText("are for those who may see cases"))
                    .isVisible();
        }
    }

    @Test
    void othersAreToldWhomThePageIsFor() {
        try (var visitor = visitor().open(PAIR).signIn("reporter")) {
            assertThat(visitor.page().locator(".problem")).containsText("Signals is not for your role");
        }
    }

    private void comment(String words) {
        var assessor = platform.adverseEvent("assessor", "*", "ann");
        var seen = assessor.get("/signal-reviews/" + reviewed).header("ETag");
        assessor.post(
                        "/signal-reviews/" + reviewed + "/decisions",
                        "{\"act\":\"comment\",\"reason\":\"%s\"}".formatted(words),
                        seen)
                .then()
                .statusCode(200);
    }

    private static void choose(Visitor visitor) {
        visitor.button("Confirm …").click();
        var choices = visitor.page().locator(".evidence input");
        for (var place = 0; place < 3; place++) {
            choices.nth(place).check();
        }
    }

    private static void submit(Page page) {
        page.locator("t-signal-review form button.primary").click();
    }

    /// Decides, and again when the signal crossed a screen between what was seen and the decision.
    ///
    /// @param outcome what the review says then, without signs that a pattern has a meaning for
    private static void decide(Visitor visitor, Runnable act, String outcome) {
        var review = review(visitor.page());
        var answer = Pattern.compile((outcome + "|" + STALE).replace(" ", "\\s+"));
        act.run();
        assertThat(review).containsText(answer);
        while (review.textContent().contains(STALE)) {
            visitor.button("Try again").click();
            assertThat(review).not().containsText(STALE);
            act.run();
            assertThat(review).containsText(answer);
        }
    }

    private static Locator review(Page page) {
        return page.locator("section[aria-label=Review]");
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String drug, String reaction) {
        return page.locator("t-table tr.line")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(drug).setExact(true)))
                        .setHasText(reaction));
    }

    private static List<String> lines(Page page) {
        var lines = page.locator("t-table tr.line");
        lines.first().waitFor();
        return lines.allTextContents();
    }

    private static Locator column(Page page, String name) {
        return page.locator("t-table thead")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String download(Visitor visitor, String link) throws Exception {
        var download = visitor.page().waitForDownload(() -> visitor.link(link).click());
        return new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private JsonPath numbers() {
        var pair = platform.adverseEvent("assessor", "*").get(PAIR).jsonPath();
        return pair.setRootPath("statistics");
    }

    private static List<String> figures(Locator row, JsonPath numbers) {
        return List.of(
                figure(numbers.getInt("a")),
                figure(numbers.getDouble("expected")),
                figure(numbers.getDouble("prr.value")),
                figure(numbers.getDouble("ror.value")),
                figure(numbers.getDouble("ic.lower")),
                eb05(row, numbers),
                figure(numbers.getDouble("chiSquare.value")));
    }

    /// Undefined until a prior is fitted, which may be between the page's question and ours.
    private static String eb05(Locator row, JsonPath numbers) {
        var shown = row.locator("td.number").nth(5).textContent();
        return shown.equals("undefined") || numbers.get("ebgm.lower") == null
                ? "undefined"
                : figure(numbers.getDouble("ebgm.lower"));
    }

    private static String figure(int whole) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(whole);
    }

    /// As the page writes a number: with as many digits as help to compare it.
    private static String figure(double value) {
        var size = Math.abs(value);
        var digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP))
                .replace('-', '−');
    }

    private Visitor visitor() {
        return Visitor.at(platform.dashboardUrl(), browser);
    }
}
