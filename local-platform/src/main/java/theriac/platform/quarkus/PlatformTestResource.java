package theriac.platform.quarkus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import theriac.platform.Database;
import theriac.platform.LocalTokens;
import theriac.platform.Topic;

/// Gives a `@QuarkusTest` a real PostgreSQL and a real Kafka: one of each per test JVM, a fresh database per
/// start of the application.
///
/// Init arguments: `topics` names further topics, separated by commas, to be made beside those of the platform;
/// `compacted-topics` the same for topics of states. Kafka also makes a topic that a client asks for.
public class PlatformTestResource implements QuarkusTestResourceLifecycleManager {

    /// The hospitals that send in tests.
    public static final List<String> SENDERS = List.of("demo-hospital", "other-hospital");

    private static final String DATA_KEY = "Zx0xw3mXb1o2Yt6kS9dGqLr4uVh7JcPeNaWfBiTzKE8=";
    private static final String PATIENT_REFERENCE_KEY = "q7Rk2LmVxJ9sT4bYc1WnHd8gZf5Ua3PoEi6XtKvMwQ0=";

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        var database = SharedPlatform.freshDatabase();
        Topic.provide(kafka(), Topic.ofPlatform(SENDERS));
        Topic.provide(kafka(), named("topics").map(Topic::ofEvents).toList());
        Topic.provide(kafka(), named("compacted-topics").map(Topic::ofStates).toList());
        return configuration(database);
    }

    /// Leaves the servers to the tests that follow; they end with the JVM.
    @Override
    public void stop() {}

    /// A token of someone of this site (`*` for all sites) who has this role and no other.
    public static String token(String role, String site) {
        return tokens().token(Set.of(role), site, role + "@" + site);
    }

    /// Mints tokens that the application under test accepts.
    public static LocalTokens tokens() {
        return LocalTokens.fromPrivateKey(SharedPlatform.privateKey());
    }

    /// Where Kafka listens: the value of `bootstrap.servers`.
    public static String kafka() {
        return SharedPlatform.kafka();
    }

    /// The database of the application that was started last.
    public static Database database() {
        return SharedPlatform.currentDatabase();
    }

    private Stream<String> named(String argument) {
        return Arrays.stream(arguments.getOrDefault(argument, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static Map<String, String> configuration(Database database) {
        var configuration = new HashMap<String, String>();
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        configuration.put("quarkus.datasource.username", database.user());
        configuration.put("quarkus.datasource.password", database.password());
        configuration.put("kafka.bootstrap.servers", kafka());
        // A topic that a test makes is found at once, not after ten seconds.
        configuration.put("mp.messaging.connector.smallrye-kafka.metadata.max.age.ms", "500");
        configuration.put("quarkus.oidc.public-key", tokens().publicKey());
        configuration.put("quarkus.oidc.token.issuer", LocalTokens.ISSUER);
        configuration.put("theriac.data-protection.current-key", "k1");
        configuration.put("theriac.data-protection.keys.k1", DATA_KEY);
        configuration.put("theriac.patient-reference.current-key", "k1");
        configuration.put("theriac.patient-reference.keys.k1", PATIENT_REFERENCE_KEY);
        configuration.put(identifierSystemOf("demo-hospital"), "urn:oid:2.16.528.1.1007.3.1");
        configuration.put(identifierSystemOf("other-hospital"), "urn:oid:2.16.528.1.1007.3.2");
        configuration.put("quarkus.log.category.\"kafka\".level", "WARN");
        configuration.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        configuration.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        return configuration;
    }

    private static String identifierSystemOf(String sender) {
        return "theriac.senders." + sender + ".identifier-system";
    }
}
