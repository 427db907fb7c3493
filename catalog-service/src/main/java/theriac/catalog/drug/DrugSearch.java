package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Finds drugs by what someone types, the likeliest first.
///
/// Case, accents and punctuation do not count. Exact codes come first, then exact names, names that begin so,
/// codes that begin so, names of which a later word begins so. Only where there is none of these, names that
/// are spelled alike, for beside what was meant they are noise. Equally good ones are in the order of the
/// name's length, then of the drug's id. Of one or two letters only names begin; a later word takes three, a
/// misspelling four.
public interface DrugSearch {

    /// Drugs with the best of their matches.
    ///
    /// @param today the day whose version the filter looks at
    /// @param after the place after which to begin; absent for the beginning
    List<Hit> search(String typed, DrugFilter filter, LocalDate today, @Nullable Place after, int limit);

    /// A drug that was found, by the best of its names and codes.
    ///
    /// @param drug with one version only, the one in force, and of that only classes and sedation grade
    record Hit(Drug drug, DrugMatch match, Place place) {}

    /// Where a hit stands among all hits: the smaller, the likelier, each part deciding where those before it
    /// are equal.
    ///
    /// @param rank by how it was matched
    /// @param distance how far the spelling is off, in thousandths
    /// @param length of the name or code
    record Place(int rank, int distance, int length, DrugId drug) {}
}
