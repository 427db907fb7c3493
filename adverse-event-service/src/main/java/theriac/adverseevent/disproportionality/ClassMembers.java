package theriac.adverseevent.disproportionality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.DrugClasses;
import theriac.adverseevent.coding.DrugId;

/// The drugs of a class, and the classes of a drug, as the catalog has them today.
@ApplicationScoped
public class ClassMembers {

    private final DrugClasses classes;
    private final Clock clock;

    ClassMembers(DrugClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    /// The drugs of a class as [IndexName] names them; empty when the catalog knows none.
    public Optional<Set<String>> of(String slug) {
        var drugs = classes.drugsOf(slug, today()).stream().map(DrugId::value).collect(Collectors.toUnmodifiableSet());
        return Optional.of(drugs).filter(found -> !found.isEmpty());
    }

    /// The classes of a drug.
    public Set<String> classesOf(String drug) {
        return IndexName.isCoded(drug) ? classes.of(new DrugId(drug), today()) : Set.of();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
