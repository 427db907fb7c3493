package theriac.catalog.drug;

import java.util.List;
import java.util.function.Consumer;

/// The whole catalog, as it stands at one moment.
public interface WholeCatalog {

    /// Names the state that the catalog is in: as long as it stays the same, so does every drug.
    String state();

    /// Hands each drug over in the order of the ids, all as of one moment, few of them in memory at a time.
    void read(Consumer<Entry> reader);

    /// A drug with every claim about it.
    record Entry(Drug drug, List<Claim> claims) {

        public Entry {
            claims = List.copyOf(claims);
        }
    }
}
