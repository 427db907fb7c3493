package theriac.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/// Databases order and fold text the same way wherever they are made.
class TextOrderTest {

    @Test
    void onKubernetesByCodePoints() {
        var made = yaml("components/cnpg/cluster.yaml").at("/spec/bootstrap/initdb");

        assertThat(made.path("encoding").asText()).isEqualTo("UTF8");
        assertThat(made.path("localeProvider").asText()).isEqualTo("builtin");
        assertThat(made.path("builtinLocale").asText()).isEqualTo("C.UTF-8");
    }

    @Test
    void inContainersByCodePoints() {
        var made = yaml("compose.yaml").at("/services/postgres/environment/POSTGRES_INITDB_ARGS");

        assertThat(made.asText().split(" "))
                .containsExactlyInAnyOrder("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    private static JsonNode yaml(String file) {
        var text = Checkout.text(Checkout.DEPLOY.resolve(file));
        return new JsonMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
}
