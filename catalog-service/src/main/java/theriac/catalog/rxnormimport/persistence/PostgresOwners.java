package theriac.catalog.rxnormimport.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.DrugId;
import theriac.catalog.rxnormimport.Owners;

@ApplicationScoped
class PostgresOwners implements Owners {

    private static final String WEIGHTS =
            "select drug_id, sum(pg_column_size(body)) from drug_version where drug_id = any (?) group by drug_id";

    private final DataSource dataSource;

    PostgresOwners(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<String, Set<DrugId>> ofRxcuis(Collection<String> rxcuis) {
        return owners("select code, drug_id from drug_code where system = 'RXNORM' and code = any (?)", rxcuis);
    }

    @Override
    public Map<String, Set<DrugId>> ofNames(Collection<String> namesInLowerCase) {
        return owners("""
                select lower(name), id from drug where lower(name) = any (?)
                union all
                select lower(name), drug_id from drug_name where lower(name) = any (?)""", namesInLowerCase);
    }

    @Override
    public Set<DrugId> taken(Collection<DrugId> ids) {
        var values = ids.stream().map(DrugId::value).toList();
        var taken = new HashSet<DrugId>();
        owners("select id, id from drug where id = any (?)", values).values().forEach(taken::addAll);
        return taken;
    }

    @Override
    public Map<DrugId, Long> weights(Collection<DrugId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WEIGHTS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(DrugId::value).toArray()));
            try (var row = statement.executeQuery()) {
                var weights = new HashMap<DrugId, Long>();
                while (row.next()) {
                    weights.put(new DrugId(row.getString(1)), row.getLong(2));
                }
                return weights;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not weigh drugs", failure);
        }
    }

    /// @param sql takes the keys as often as it asks for them; answers key and drug
    private Map<String, Set<DrugId>> owners(String sql, Collection<String> keys) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var array = connection.createArrayOf("text", keys.toArray());
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, array);
            }
            try (var row = statement.executeQuery()) {
                var owners = new HashMap<String, Set<DrugId>>();
                while (row.next()) {
                    owners.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(new DrugId(row.getString(2)));
                }
                return owners;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not find the owners of codes and names", failure);
        }
    }
}
