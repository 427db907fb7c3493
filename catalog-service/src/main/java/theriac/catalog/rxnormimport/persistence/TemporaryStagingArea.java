package theriac.catalog.rxnormimport.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.rxnormimport.Staging;

/// Opens stagings, each on a connection that it keeps until it is closed.
@ApplicationScoped
class TemporaryStagingArea implements Staging.Area {

    private final DataSource dataSource;

    TemporaryStagingArea(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Staging open() {
        try {
            return new TemporaryStaging(dataSource.getConnection());
        } catch (SQLException failure) {
            throw TemporaryStaging.failed(failure);
        }
    }
}
