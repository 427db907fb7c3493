package theriac.platform.quarkus;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import theriac.platform.Database;
import theriac.platform.LocalTokens;
import theriac.platform.Platform;

/// The one platform of a test JVM. Quarkus loads test classes in several class loaders, each with statics of its own.
/// So the servers are started in the class loader of the JVM's class path, which outlives the others, and what the
/// tests need to know is kept as text in system properties, which all of them see.
public final class SharedPlatform {

    private static final String KAFKA = "theriac.test.kafka";
    private static final String PRIVATE_KEY = "theriac.test.private-key";
    private static final String DATABASE_URL = "theriac.test.database.url";
    private static final String DATABASE_USER = "theriac.test.database.user";
    private static final String DATABASE_PASSWORD = "theriac.test.database.password";

    private static @Nullable Platform platform;

    private SharedPlatform() {}

    /// Starts the platform if it does not run yet, and makes a database on it. Public for the call across class
    /// loaders.
    public static synchronized void provideDatabase() {
        var running = platform == null ? start() : platform;
        platform = running;
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        var database = running.database(name);
        System.setProperty(DATABASE_URL, database.jdbcUrl());
        System.setProperty(DATABASE_USER, database.user());
        System.setProperty(DATABASE_PASSWORD, database.password());
    }

    static Database freshDatabase() {
        try {
            Class.forName(SharedPlatform.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod("provideDatabase")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The platform for tests does not start", e);
        }
        return currentDatabase();
    }

    static Database currentDatabase() {
        return new Database(known(DATABASE_URL), known(DATABASE_USER), known(DATABASE_PASSWORD));
    }

    static String kafka() {
        return known(KAFKA);
    }

    static String privateKey() {
        return known(PRIVATE_KEY);
    }

    private static Platform start() {
        var started = inOwnClassLoader(Platform::start);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-platform"));
        System.setProperty(KAFKA, started.kafkaBootstrapServers());
        System.setProperty(PRIVATE_KEY, LocalTokens.withNewKeys().privateKey());
        return started;
    }

    /// Kafka and its loggers look their parts up in the thread's class loader, which in a test is Quarkus's.
    private static <T> T inOwnClassLoader(Supplier<T> work) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(SharedPlatform.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static String known(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The platform does not run: is the test annotated with"
                    + " @QuarkusTestResource(PlatformTestResource.class)?");
        }
        return value;
    }
}
