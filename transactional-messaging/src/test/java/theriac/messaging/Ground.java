package theriac.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.flywaydb.core.Flyway;

import theriac.platform.Database;
import theriac.platform.quarkus.PlatformTestResource;

/// A fresh database with this module's tables and the Kafka of this test JVM, for tests without an application.
public record Ground(Database database, String kafka) {

    /// Prepares the ground with a topic.
    public static Ground with(String topic) {
        var resource = new PlatformTestResource();
        resource.init(Map.of("topics", topic));
        var _ = resource.start();
        var ground = new Ground(PlatformTestResource.database(), PlatformTestResource.kafka());
        Flyway.configure()
                .dataSource(ground.database.jdbcUrl(), ground.database.user(), ground.database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return ground;
    }

    public Map<String, Object> kafkaSettings() {
        return Map.of("bootstrap.servers", kafka);
    }

    public AgroalDataSource pool() throws SQLException {
        return pool(database);
    }

    public static AgroalDataSource pool(Database database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password())))));
    }
}
