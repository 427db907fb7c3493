package theriac.system;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The table of any length, in a real browser: what one step of scrolling costs does not depend on how many rows there
/// are. Work is counted (rows, elements, changes, layouts), no time is taken.
@ExtendWith({OneBrowser.class, OnePlatform.class})
class DashboardTableIT {

    private static final int ROWS = 10_000;
    private static final int LINE = 44;
    private static final int AROUND = 24;

    /// Puts a table into the page and scrolls it from its top to its end: by the wheel at first, then by screens.
    /// Counts in the two frames after each step.
    private static final String SCROLL = """
            async rows => {
              const table = Object.assign(document.createElement('t-table'), {
                label: 'A long table', rows: Array.from({length: rows}, (_, place) => ({name: `Row ${place}`, place})),
                columns: [{key: 'name', label: 'Name'}, {key: 'place', label: 'Place', number: true}]});
              document.querySelector('main').replaceChildren(table);
              await table.updateComplete;
              const box = table.querySelector('.table-box');
              const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const counted = {height: box.clientHeight, steps: 0, mostRows: 0, mostElements: 0, mostChanges: 0, blank: 0, drifted: 0,
                astray: 0, heights: [box.scrollHeight, box.scrollHeight]};
              let changes = 0;
              new MutationObserver(found => { changes += found.length; })
                .observe(table, {subtree: true, childList: true, attributes: true, characterData: true});
              while (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
                changes = 0;
                box.scrollTop += counted.steps < 60 ? 100 : 3 * box.clientHeight;
                const there = box.scrollTop;
                await frame();
                counted.drifted += box.scrollTop === there ? 0 : 1;
                const edge = box.getBoundingClientRect();
                const row = document.elementFromPoint(edge.left + 40, edge.top + edge.height / 2)?.closest('tr.line');
                const lines = table.querySelectorAll('tr.line');
                counted.steps++;
                counted.blank += row ? 0 : 1;
                counted.astray += row && row.querySelector('th').textContent.trim() !== `Row ${row.dataset.place}` ? 1 : 0;
                counted.mostRows = Math.max(counted.mostRows, lines.length);
                counted.mostElements = Math.max(counted.mostElements, table.querySelectorAll('*').length);
                counted.mostChanges = Math.max(counted.mostChanges, changes);
                counted.heights = [Math.min(counted.heights[0], box.scrollHeight), Math.max(counted.heights[1], box.scrollHeight)];
              }
              return JSON.stringify({...counted, last: [...table.querySelectorAll('tr.line')].at(-1).dataset.place,
                shortest: counted.heights[0], tallest: counted.heights[1]});
            }""";

    private final PlatformUnderTest platform;
    private final Browser browser;

    DashboardTableIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    @Test
    void aStepThroughTenThousandRowsCostsNoMoreThanTheRowsInSight() {
        try (var visitor =
                Visitor.at(platform.dashboardUrl(), browser).open("/catalog").signIn("prescriber")) {
            var page = visitor.page();
            assertThat(page.locator("t-table tr.line").first()).isVisible();
            var chromium = visitor.context().newCDPSession(page);
            chromium.send("Performance.enable");
            var layoutsBefore = layouts(chromium);

            var counted = new JsonPath(String.valueOf(page.evaluate(SCROLL, ROWS)));

            var layouts = layouts(chromium) - layoutsBefore;
            var rows = counted.getInt("height") / LINE + AROUND + 2;
            var steps = counted.getInt("steps");
            assertThat(steps).isGreaterThan(200);
            assertThat(counted.getInt("last")).isEqualTo(ROWS - 1);
            assertThat(counted.getInt("mostRows")).isLessThanOrEqualTo(rows);
            assertThat(counted.getInt("mostElements")).isLessThanOrEqualTo(4 * rows + 30);
            assertThat(counted.getInt("mostChanges")).isLessThanOrEqualTo(10 * rows);
            assertThat(counted.getInt("drifted"))
                    .as("steps after which it moved by itself")
                    .isZero();
            assertThat(counted.getInt("blank")).as("steps that show no row").isZero();
            assertThat(counted.getInt("astray")).as("rows that show another").isZero();
            assertThat(counted.getInt("tallest") - counted.getInt("shortest"))
                    .as("how much the table grows and shrinks meanwhile, in pixels")
                    .isLessThan(LINE);
            assertThat(layouts).as("layouts of %d steps", steps).isLessThanOrEqualTo(2 * steps);
        }
    }

    /// How often the page was laid out since it was opened.
    private static int layouts(CDPSession chromium) {
        return chromium.send("Performance.getMetrics").getAsJsonArray("metrics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> metric.get("name").getAsString().equals("LayoutCount"))
                .mapToInt(metric -> metric.get("value").getAsInt())
                .findFirst()
                .orElseThrow();
    }
}
