package theriac.dashboard.session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases?seriousness=death&drug=baclofen", "/catalog/magnesium%20oxide"})
    void addressesOfThePageAreGoneBackTo(String address) {
        assertThat(SignInResource.isOfThePage(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "evil", "/a\nb", "/<script>"})
    void nobodyIsLedElsewhere(String address) {
        assertThat(SignInResource.isOfThePage(address)).isFalse();
    }
}
