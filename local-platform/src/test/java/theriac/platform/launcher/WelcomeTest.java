package theriac.platform.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeTest {

    private static final PortNumbers PORTS = new PortNumbers(1081, 1082, 1083, 1080, 1092, 1432);

    @TempDir
    Path checkout;

    @Test
    void itNamesEachUrlRoleAndATryOfEachService() {
        var text = new Welcome(new Workspace(checkout, checkout.resolve(".theriac")), PORTS).text("9.9 s");

        assertThat(text)
                .contains(
                        "ready after 9.9 s",
                        "http://localhost:1080",
                        "http://localhost:1081",
                        "localhost:1092",
                        "localhost:1432")
                .contains("reporter", "prescriber", "assessor", "catalog-editor", "auditor", "admin")
                .contains("'http://localhost:1081/drugs", "$(./theriac token prescriber)")
                .contains("'http://localhost:1082/interaction-checks'", "'http://localhost:1083/case-reports'");
    }

    @Test
    void theBodiesToTryAreJson() throws JsonProcessingException {
        var text = new Welcome(new Workspace(checkout, checkout.resolve(".theriac")), PORTS).text("9.9 s");

        List<String> bodies = Pattern.compile("-d '([^']*)'")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(bodies).hasSize(2);
        for (var body : bodies) {
            assertThat(new ObjectMapper().readTree(body).isObject()).isTrue();
        }
    }
}
