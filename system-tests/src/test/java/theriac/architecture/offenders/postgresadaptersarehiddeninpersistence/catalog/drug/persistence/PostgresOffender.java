package theriac.architecture.offenders.postgresadaptersarehiddeninpersistence.catalog.drug.persistence;

public class PostgresOffender {}
