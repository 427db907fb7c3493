package theriac.catalog.drug.persistence;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.CatalogTables;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.drug.WholeCatalog;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class WholeCatalogTest {

    private static final int DRUGS = 20_000;

    @Inject
    WholeCatalog catalog;

    @Inject
    PublishDrugs publishDrugs;

    @Test
    void ofTwentyThousandDrugsOnlyAFewHundredAreInMemory() throws Exception {
        CatalogTables.fill("zx-", DRUGS, "metformin");
        try {
            var alive = new Alive();

            catalog.read(entry -> alive.see(entry.drug()));

            assertThat(alive.seen).isGreaterThanOrEqualTo(DRUGS);
            assertThat(alive.most).isBetween(1, 2 * DrugEntity.MANY);
        } finally {
            CatalogTables.remove("zx-");
        }
    }

    @Test
    void whatIsPublishedWhileTheCatalogIsReadIsNotInIt() throws Exception {
        CatalogTables.fill("zv-", 2 * DrugEntity.MANY, "metformin");
        try {
            var read = new HashSet<String>();

            catalog.read(entry -> {
                if (read.isEmpty()) {
                    CompletableFuture.runAsync(() -> publish("zw-late")).join();
                }
                read.add(entry.drug().id().value());
            });

            assertThat(read).contains("zv-01000").doesNotContain("zw-late");
            assertThat(ids()).contains("zw-late");
        } finally {
            CatalogTables.remove("zv-");
        }
    }

    @Test
    void aReaderThatFailsEndsTheReading() {
        assertThatThrownBy(() -> catalog.read(entry -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessageContaining("the disk is full");

        assertThat(ids()).contains("baclofen");
    }

    @Test
    void theStateChangesWithEachPublicationAndOnlyThen() {
        var before = catalog.state();
        publish("stated");
        var after = catalog.state();
        publish("stated");

        assertThat(after).isNotEqualTo(before).isEqualTo(catalog.state());
    }

    private void publish(String id) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(id)), Editor.SERVICE);
    }

    private Set<String> ids() {
        var ids = new HashSet<String>();
        catalog.read(entry -> ids.add(entry.drug().id().value()));
        return ids;
    }

    /// Counts now and then how many of the drugs that were handed over are still held by anyone.
    private static final class Alive {

        private static final int EVERY = 4000;

        private final List<WeakReference<Drug>> handedOver = new ArrayList<>();
        private int seen;
        private int most;

        void see(Drug drug) {
            handedOver.add(new WeakReference<>(drug));
            seen++;
            if (seen % EVERY == 0) {
                System.gc();
                handedOver.removeIf(reference -> reference.refersTo(null));
                most = Math.max(most, handedOver.size());
            }
        }
    }
}
