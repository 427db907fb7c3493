package theriac.catalog.drug.persistence;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.WholeCatalog;

/// Reads the catalog some hundred drugs at a time. All reads of the transaction see the database as the first
/// one did, so what is published meanwhile is in none of them.
@ApplicationScoped
class PostgresWholeCatalog implements WholeCatalog {

    private static final int LONGEST_SECONDS = 600;

    /// Drugs are never deleted, and with each change of one its revision rises.
    private static final String STATE = "select count(*) || '-' || coalesce(sum(revision), 0) from drug";

    private final EntityManager database;
    private final PostgresDrugs drugs;
    private final Claims claims;

    PostgresWholeCatalog(EntityManager database, PostgresDrugs drugs, Claims claims) {
        this.database = database;
        this.drugs = drugs;
        this.claims = claims;
    }

    @Override
    @Transactional
    public String state() {
        return String.valueOf(database.createNativeQuery(STATE).getSingleResult());
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void read(Consumer<Entry> reader) {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        var some = drugs.after("", DrugEntity.MANY);
        while (!some.isEmpty()) {
            hand(some, reader);
            database.clear();
            some = drugs.after(some.getLast().id().value(), DrugEntity.MANY);
        }
    }

    private void hand(List<Drug> some, Consumer<Entry> reader) {
        var about = claims.allAbout(some.stream().map(Drug::id).toList());
        for (var drug : some) {
            reader.accept(new Entry(drug, about.getOrDefault(drug.id(), List.of())));
        }
    }
}
