package theriac.deploy;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every overlay renders, every manifest is what its kind allows, and no rule is broken.
class DeployRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void everyManifestHasOnlyFieldsThatItsKindKnows(String overlay) {
        var manifests = Manifests.of(overlay);

        assertThat(manifests.all()).isNotEmpty().allSatisfy(manifest -> {
            assertThat(StrictParsing.knows(manifest) || CustomSchemas.knows(manifest))
                    .as("someone knows the kind " + StrictParsing.kindOf(manifest))
                    .isTrue();
            assertThat(ManifestCheck.complaints(manifest))
                    .as(manifest.path("kind").asText() + " " + Manifests.nameOf(manifest))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource
    void everyOverlayKeepsToEveryRule(String overlay, DeployRule rule) {
        assertThat(rule.breaches(Manifests.of(overlay))).isEmpty();
    }

    static Stream<Arguments> everyOverlayKeepsToEveryRule() {
        return Stream.of("small", "production")
                .flatMap(overlay -> Arrays.stream(DeployRule.values()).map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void everythingLivesInTheNamespaceWhosePodsAreRestricted(String overlay) {
        var manifests = Manifests.of(overlay);

        assertThat(manifests
                        .the("Namespace", "theriac")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText())
                .isEqualTo("restricted");
        assertThat(manifests.all().stream()
                        .filter(it -> !it.path("kind").asText().equals("Namespace")))
                .allSatisfy(it -> assertThat(it.at("/metadata/namespace").asText())
                        .as(Manifests.nameOf(it))
                        .isEqualTo("theriac"));
    }
}
