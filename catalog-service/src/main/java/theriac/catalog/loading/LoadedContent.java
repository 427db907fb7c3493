package theriac.catalog.loading;

import java.time.Instant;
import java.util.Map;

/// What of the shipped content was loaded last, remembered across starts and shared by all replicas.
public interface LoadedContent {

    /// Lets one loader in at a time, across replicas, until the transaction ends.
    void lock();

    /// The fingerprint of each piece that was loaded.
    Map<String, String> fingerprints();

    /// Remembers pieces as loaded.
    void remember(Map<String, String> fingerprints, Instant at);
}
