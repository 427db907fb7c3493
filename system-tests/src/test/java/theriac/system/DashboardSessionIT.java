package theriac.system;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Who may see what, and what people see when something ends or goes away.
@ExtendWith({OneBrowser.class, OnePlatform.class})
class DashboardSessionIT {

    private final PlatformUnderTest platform;
    private final Browser browser;

    DashboardSessionIT(PlatformUnderTest platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    @Test
    void whoeverSignsInLocallyIsToldWhatThatMeansAndComesToThePageTheyWanted() {
        try (var visitor = visitor().open("/cases?reaction=seizure")) {
            assertThat(visitor.page().locator("main")).containsText("anyone may be anyone");

            visitor.signIn("assessor");

            assertThat(visitor.heading("Cases")).isVisible();
            assertThat(visitor.address()).isEqualTo("/cases?reaction=seizure");
            visitor.button("Sign out").click();
            assertThat(visitor.button("Sign in")).isVisible();
        }
    }

    @Test
    void aRoleSeesItsPlacesAndIsToldWhichRoleTheOthersNeed() {
        try (var visitor = visitor().open("/cases").signIn("prescriber")) {
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Cases is not for your role");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("assessor, auditor");

            assertThat(visitor.link("Check")).isVisible();
            assertThat(visitor.link("Cases")).hasCount(0);
            assertThat(visitor.link("Operations")).hasCount(0);
        }
    }

    @Test
    void aSessionThatEndedIsBegunAgainWhereItWas() {
        try (var visitor = visitor().open("/catalog").signIn("prescriber")) {
            assertThat(visitor.link("baclofen").first()).isVisible();
            visitor.context().clearCookies();

            visitor.page().getByLabel("Find a drug").fill("tizan");

            assertThat(visitor.page().locator("main")).containsText("Your session has ended");
            visitor.signIn("prescriber");
            assertThat(visitor.link("tizanidine")).isVisible();
            assertThat(visitor.address()).isEqualTo("/catalog?q=tizan");
        }
    }

    @Test
    void thePlaceChosenLastIsShownThoughAnotherIsFetchedMoreSlowly() {
        try (var visitor = visitor().open("/catalog")) {
            var held = new CompletableFuture<Route>();
            visitor.page().route("**/app/pages/catalog.js", held::complete);
            visitor.signIn("prescriber");
            visitor.link("Alerts").click();
            assertThat(visitor.heading("Alerts about courses of treatment")).isVisible();

            visitor.page().waitForCondition(held::isDone);
            held.join().resume();
            visitor.page().evaluate("customElements.whenDefined('page-catalog').then(() => new Promise(setTimeout))");

            assertThat(visitor.heading("Alerts about courses of treatment")).isVisible();
            assertThat(visitor.heading("Drug catalog")).hasCount(0);
            assertThat(visitor.page()).hasTitle("Alerts · Theriac");
        }
    }

    @Test
    void aPlaceThatCannotBeFetchedSaysSoAndCanBeTriedAgain() {
        try (var visitor = visitor().open("/catalog").signIn("prescriber")) {
            assertThat(visitor.link("baclofen").first()).isVisible();
            visitor.page().route("**/app/pages/alerts.js", Route::abort);
            visitor.link("Alerts").click();
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The dashboard cannot be reached");

            visitor.page().unroute("**/app/pages/alerts.js");
            visitor.button("Try again").click();

            assertThat(visitor.heading("Alerts about courses of treatment")).isVisible();
        }
    }

    @Test
    void aServiceThatIsAwayIsNamedAndUsedAgainWhenItIsBack() throws Exception {
        try (var visitor = visitor().open("/catalog").signIn("prescriber")) {
            platform.process("interaction").destroyForcibly();

            visitor.link("Alerts").click();

            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The interaction service is away");
            visitor.link("Catalog").click();
            assertThat(visitor.link("baclofen").first()).isVisible();
            platform.awaitReady("interaction");
            visitor.link("Alerts").click();
            assertThat(visitor.page().locator("t-table, .empty").first()).isVisible();
        }
    }

    @Test
    void whatWasTypedOutlivesALostConnection() {
        try (var visitor = visitor().open("/check").signIn("prescriber")) {
            visitor.page().getByLabel("Drug 1").fill("baclofen");
            visitor.context().setOffline(true);
            visitor.button("Check").click();
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The dashboard cannot be reached");

            visitor.context().setOffline(false);
            visitor.button("Try again").click();

            assertThat(visitor.page().locator(".not-checked")).isVisible();
            assertThat(visitor.page().getByLabel("Drug 1")).hasValue("baclofen");
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var visitor = visitor().open("/catalog").signIn("prescriber")) {
            visitor.open("/catalog");
            assertThat(visitor.heading("Drug catalog")).isFocused();

            visitor.page().keyboard().press("Tab");

            assertThat(visitor.page().getByLabel("Find a drug")).isFocused();
            visitor.page().keyboard().type("baklofen");
            assertThat(visitor.page()).hasURL(Pattern.compile("q=baklofen"));
            assertThat(visitor.page().locator("tr.line").first()).containsText("baclofen");
            visitor.link("baclofen").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.heading("baclofen").first()).isVisible();
            visitor.page().locator(".skip").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("#main")).isFocused();
        }
    }

    private Visitor visitor() {
        return Visitor.at(platform.dashboardUrl(), browser);
    }
}
