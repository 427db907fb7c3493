package theriac.dashboard.forwarding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServicePathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drugs",
                "/drugs/baclofen/claims",
                "/drugs/magnesium%20oxide",
                "/imports/7f98e59c-0833-4726-8d51-1a9cfe2941a7/lines",
                "/fhir/MedicationKnowledge",
                "/drugs/v1.2"
            })
    void thePageMayCallItsPaths(String path) {
        assertThat(ServicePaths.permitted("catalog", path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/casework/counts",
                "/duplicates",
                "/unmatched-texts",
                "/coding-decisions",
                "/reaction-terms",
                "/cases/1/work"
            })
    void assessorsWorkOnCases(String path) {
        assertThat(ServicePaths.permitted("adverse-event", path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/q/openapi/more",
                "/q/health",
                "/cases",
                "/drugs/../q/openapi",
                "/drugs/./x",
                "/drugs/%2e%2e/q/openapi",
                "/drugs/%2E./q",
                "/drugs/..%2fq",
                "/drugs/a%5cb",
                "/drugs//q",
                "/drugs/a;b",
                "/drugs/a%00b",
                "/drugs/a%0d%0ab",
                "/drugs/a@b",
                "/drugs/"
            })
    void nothingElseIsPassedOn(String path) {
        assertThat(ServicePaths.permitted("catalog", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signals/baclofen/seizure",
                "/signals/reported:SLEEP%20WELL%20TEA/seizure/cases",
                "/signals/reported:A%2FB/reported:OFF%20LABEL%20USE%20N.O.S.",
                "/signals/reported%3AA%5CB/seizure",
                "/signal-reviews/7f98e59c-0833-4726-8d51-1a9cfe2941a7/decisions"
            })
    void aNameMayStandAsItWasReported(String path) {
        assertThat(ServicePaths.permitted("adverse-event", path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signals/reported:A%2F..%2Fq/seizure",
                "/signals/reported:A%5C..%2Fq/seizure",
                "/signals/reported:A%2F./seizure",
                "/signals/reported:A%2F%2e%2e%2Fq/seizure",
                "/signals/reported:A%00/seizure",
                "/signals/A%2FB/seizure",
                "/reported:A%2FB"
            })
    void aReportedNameLeadsNowhereElse(String path) {
        assertThat(ServicePaths.permitted("adverse-event", path)).isEmpty();
    }

    @Test
    void onlyTheCatalogsDescriptionIsPassedOn() {
        assertThat(ServicePaths.permitted("catalog", "/q/openapi")).contains("/q/openapi");
        assertThat(ServicePaths.permitted("interaction", "/q/openapi")).isEmpty();
        assertThat(ServicePaths.permitted("adverse-event", "/q/openapi")).isEmpty();
    }
}
