package theriac.interaction.siterule;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView.Target;
import theriac.interaction.siterule.DecideOnOverride.Seen;
import theriac.interaction.siterule.Outcome.Done;
import theriac.interaction.siterule.ProposeOverride.Wish;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two replicas over one database: what is decided at one holds at the other.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SecondReplicaTest {

    private static final Target TOGETHER = new Target("cns-depressants-together", Optional.of(1));

    @Inject
    RuleOverrides overrides;

    @Inject
    ProposeOverride proposeOverride;

    @Inject
    DecideOnOverride decideOnOverride;

    /// The replica that runs in this test, which asks every second.
    @Inject
    CurrentSiteRules running;

    private final String site = "replica-" + UUID.randomUUID();
    private CurrentSiteRules other;

    @BeforeEach
    void anotherReplicaHasStarted() {
        other = new CurrentSiteRules(overrides, Clock.systemUTC());
        other.refresh();
    }

    private static RuleOverride done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).override();
    }

    private RuleOverride proposed() {
        var wish = new Wish(TOGETHER, new SiteEffect.SwitchedOff(), "Reviewed daily", Optional.empty());
        return done(proposeOverride.propose(wish, new Person("ana", site)));
    }

    private RuleOverride approved() {
        var proposed = proposed();
        return done(decideOnOverride.approve(
                new Seen(proposed.id(), proposed.revision()), Optional.empty(), new Person("ben", site)));
    }

    @Test
    void aReplicaThatDecidedNothingFollowsWithinSeconds() {
        var approved = approved();

        await().atMost(Duration.ofSeconds(30)).until(() -> !running.of(site).isUnchanged());

        done(decideOnOverride.withdraw(
                new Seen(approved.id(), approved.revision()), "Not needed", new Person("ben", site)));
        await().atMost(Duration.ofSeconds(30)).until(() -> running.of(site).isUnchanged());
    }

    @Test
    void aReplicaKnowsAfterItsNextLookWhatAnotherOneApprovedAndWithdrew() {
        proposed();
        other.refresh();
        assertThat(other.of(site).isUnchanged()).isTrue();

        var proposed = overrides.of(site, TOGETHER.ruleId()).getFirst();
        var approved = done(decideOnOverride.approve(
                new Seen(proposed.id(), proposed.revision()), Optional.empty(), new Person("ben", site)));
        assertThat(other.of(site).isUnchanged()).isTrue();
        other.refresh();
        assertThat(other.of(site).isUnchanged()).isFalse();

        done(decideOnOverride.withdraw(
                new Seen(approved.id(), approved.revision()), "Not needed", new Person("ana", site)));
        other.refresh();
        assertThat(other.of(site).isUnchanged()).isTrue();
    }

    @Test
    void aReplicaThatStartsAfterwardsKnowsWhatIsInForce() {
        approved();

        var late = new CurrentSiteRules(overrides, Clock.systemUTC());
        late.refresh();

        assertThat(late.of(site).isUnchanged()).isFalse();
    }

    @Test
    void aReplicaThatHasNotLookedForMoreThanAMinuteSaysSo() {
        assertThat(other.unheardFor()).isEmpty();
        assertThat(new CurrentSiteRules(overrides, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5))).unheardFor())
                .isPresent();
    }
}
