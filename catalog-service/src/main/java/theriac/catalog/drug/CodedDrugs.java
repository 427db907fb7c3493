package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The drugs of the catalog, as they are found by the signs that other systems know them by.
public interface CodedDrugs {

    /// Drugs that bear the signs, in the order of their ids.
    ///
    /// @param today the day whose version is asked
    /// @param after the id after which to begin; absent for the beginning
    List<Drug> list(Signs signs, LocalDate today, @Nullable DrugId after, int limit);

    /// How many drugs bear the signs.
    long count(Signs signs, LocalDate today);

    /// What drugs are told by: at least one sign of every set. An empty set is borne by no drug.
    record Signs(List<Set<Sign>> all) {
        public Signs {
            all = all.stream().map(Set::copyOf).toList();
        }
    }

    /// One thing that tells drugs from others.
    sealed interface Sign {

        /// Is this drug.
        record Is(DrugId id) implements Sign {}

        /// Has an id of at most so many characters, for systems that take no longer ones.
        record IdUpTo(int length) implements Sign {}

        /// Has a code, active or retired.
        ///
        /// @param system absent for a code of any system
        /// @param value absent for any code of the system
        record HasCode(
                Code.@Nullable CodeSystem system, @Nullable String value) implements Sign {}

        /// Belongs to a class, direct or broader, by the version in force.
        ///
        /// @param classId absent for any class
        record InClass(@Nullable ClassId classId) implements Sign {}

        /// Is published, with a version in force.
        record InUse() implements Sign {}

        record Withdrawn() implements Sign {}
    }
}
