package theriac.dashboard.forwarding;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServicesGuardTest {

    @Test
    void itStartsWhenItKnowsWhereEachServiceAnswers() {
        assertThat(ServicesGuard.refusal(Set.of("catalog", "interaction", "adverse-event")))
                .isEmpty();
    }

    @Test
    void aServiceThatIsMissingOrMisspeltIsNamed() {
        assertThat(ServicesGuard.refusal(Set.of("catalog", "interactions", "adverse-event")))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("theriac.dashboard.services.interaction.url"));
        assertThat(ServicesGuard.refusal(Set.of())).isPresent();
    }
}
