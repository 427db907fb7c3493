package theriac.system;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/// A person before the dashboard, in a browser of their own.
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    private final String dashboard;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private Visitor(String dashboard, BrowserContext context) {
        this.dashboard = dashboard;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /// At a desk: 1280 pixels wide, light colours.
    static Visitor at(String dashboard, Browser browser) {
        return at(dashboard, browser, 1280, ColorScheme.LIGHT, "");
    }

    /// @param session of someone who signed in before, or empty
    static Visitor at(String dashboard, Browser browser, int width, ColorScheme colours, String session) {
        var options = new Browser.NewContextOptions()
                .setStorageState(session.isEmpty() ? null : session)
                .setViewportSize(width, width < 800 ? 844 : 860)
                .setColorScheme(colours)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        return new Visitor(dashboard, browser.newContext(options));
    }

    Page page() {
        return page;
    }

    /// Opens an address of the dashboard.
    Visitor open(String address) {
        page.navigate(dashboard + address);
        return this;
    }

    /// Signs in on the page that is open.
    Visitor signIn(String role) {
        return signIn("Robin Visser", role);
    }

    /// Signs in as somebody in particular.
    Visitor signIn(String name, String role) {
        page.getByLabel("Your name").fill(name);
        page.locator("input[name=role][value=" + role + "]").check();
        button("Sign in").click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .waitFor();
        return this;
    }

    /// What the browser holds after signing in, for others to go on with.
    String session() {
        return context.storageState();
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /// The path and query that the address bar shows.
    String address() {
        return page.url().substring(dashboard.length());
    }

    /// What axe complains of on the page that is open, with the place of each. Asked in the page itself, which has no
    /// frames: otherwise axe puts its findings together in a further page, which takes longer.
    List<String> violations() {
        assertThat(page.frames()).as("frames").hasSize(1);
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                        .toList();
    }

    /// Closes the browser, and fails when the page complained meanwhile: an error in a script, or something that the
    /// policy forbids.
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    BrowserContext context() {
        return context;
    }
}
