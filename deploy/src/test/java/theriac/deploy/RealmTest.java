package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.texts;

/// The realm gives tokens that the services understand, and nobody the site of another.
class RealmTest {

    private static final Pattern ROLE = Pattern.compile("String [A-Z_]+ = \"([a-z-]+)\"");

    /// In code and in settings.
    private static final Pattern CLAIM =
            Pattern.compile("getClaim\\(\"([a-z_]+)\"\\)|(?:role-claim-path|principal-claim)=([a-z_]+)");

    private final JsonNode realm = read("components/oidc/theriac-realm.json");

    @Test
    void theRealmHasTheRolesThatTheServicesAskFor() {
        var roles = Checkout.text(Checkout.ROOT.resolve("http-edge/src/main/java/theriac/http/Roles.java"));

        assertThat(each(realm.at("/roles/realm")).map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        ROLE.matcher(roles).results().map(role -> role.group(1)).toList());
    }

    @Test
    void accessTokensTellRolesAsGroupsAndTheSite() {
        assertThat(each(realm.at("/clientScopes/0/protocolMappers"))
                        .filter(mapper ->
                                mapper.at("/config/access.token.claim").asBoolean())
                        .map(mapper -> mapper.at("/config/claim.name").asText()))
                .contains("groups", "site");
        assertThat(each(realm.path("clients")))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(texts(client.path("defaultClientScopes")))
                        .contains(realm.at("/clientScopes/0/name").asText()));
    }

    @Test
    void everyClaimThatServicesAndDashboardReadIsTold() {
        var services = claimsOf(Checkout.ROOT.resolve("http-edge"));
        var dashboard = claimsOf(Checkout.ROOT.resolve("dashboard"));

        assertThat(services).contains("groups", "site", "sub");
        assertThat(told("access.token.claim")).containsAll(services);
        assertThat(dashboard).contains("site", "name");
        assertThat(told("id.token.claim")).containsAll(dashboard);
    }

    /// The claims that the code of a module asks for, and those that its settings name.
    private static Set<String> claimsOf(Path module) {
        var claims = new TreeSet<String>();
        try (var files = Files.walk(module.resolve("src/main"))) {
            files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(Checkout::text)
                    .flatMap(text -> CLAIM.matcher(text).results())
                    .map(claim -> claim.group(1) == null ? claim.group(2) : claim.group(1))
                    .forEach(claims::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    /// The claims of one kind of token; of two mappers the kind says which.
    private Set<String> told(String token) {
        var byKind = Map.of("oidc-sub-mapper", "sub", "oidc-full-name-mapper", "name");
        return each(realm.at("/clientScopes/0/protocolMappers"))
                .filter(mapper -> mapper.path("config").path(token).asBoolean())
                .map(mapper -> byKind.getOrDefault(
                        mapper.path("protocolMapper").asText(),
                        mapper.at("/config/claim.name").asText()))
                .collect(Collectors.toSet());
    }

    /// Who could edit the own site would read another hospital's patients.
    @Test
    void onlyAnAdministratorGivesSomeoneASite() throws IOException {
        var profile = new JsonMapper()
                .readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asText());

        var site = each(profile.path("attributes"))
                .filter(attribute -> attribute.path("name").asText().equals("site"))
                .findFirst()
                .orElseThrow();

        assertThat(texts(site.at("/permissions/edit"))).containsExactly("admin");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void noSecretStandsInTheRealm() {
        var secrets =
                each(realm.path("clients")).map(client -> client.path("secret").asText());
        var passwords = each(realm.path("users"))
                .flatMap(user -> each(user.path("credentials")))
                .map(credential -> credential.path("value").asText());

        assertThat(secrets).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(passwords).isNotEmpty().allMatch(password -> password.matches("\\$\\{[A-Z_]+}"));
    }

    /// Keycloak puts the values of its environment in the place of `${NAME}`.
    @Test
    void everyPlaceholderOfTheRealmIsFilled() {
        var placeholders = Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(realm.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var keycloak = Manifests.of("small").the("Deployment", "keycloak");

        assertThat(Manifests.containers(keycloak)
                        .flatMap(container -> each(container.path("env")))
                        .map(variable -> variable.path("name").asText()))
                .containsAll(placeholders);
    }

    private static JsonNode read(String file) {
        try {
            return new JsonMapper().readTree(Checkout.text(Checkout.DEPLOY.resolve(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
