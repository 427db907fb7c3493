package theriac.platform;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL and Kafka in containers, where there is a Docker and the embedded binaries do not run.
final class ContainerPlatform implements Platform {

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    private ContainerPlatform(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static ContainerPlatform start() {
        var postgres = new PostgreSQLContainer("postgres:18").withUsername("postgres");
        var kafka = new KafkaContainer("apache/kafka:4.1.1");
        kafka.addEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres.start();
        kafka.start();
        return new ContainerPlatform(postgres, kafka);
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public Database database(String name) {
        var address = postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new DatabaseServer(address, postgres.getUsername(), postgres.getPassword()).provide(name, name);
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
