package theriac.interaction.medicationcourse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugView;
import theriac.interaction.drug.Recognition.Recognised;

/// The drugs as the catalog has them today; looked up anew when something in it changed.
@ApplicationScoped
class DrugsOfToday {

    private final DrugView drugs;
    private final Clock clock;
    private final AtomicReference<@Nullable Made> latest = new AtomicReference<>();

    DrugsOfToday(DrugView drugs, Clock clock) {
        this.drugs = drugs;
        this.clock = clock;
    }

    private record Made(DrugCatalog catalog, long changes) {}

    Optional<Drug> recognise(Designation medication) {
        return catalog().recognise(medication) instanceof Recognised(var drug, var _)
                ? Optional.of(drug)
                : Optional.empty();
    }

    /// Counts what the catalog taught.
    long changes() {
        return drugs.changes();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private DrugCatalog catalog() {
        var changes = drugs.changes();
        var made = latest.get();
        if (made != null && made.changes() == changes && made.catalog().day().equals(today())) {
            return made.catalog();
        }
        var catalog = drugs.on(today());
        latest.set(new Made(catalog, changes));
        return catalog;
    }
}
