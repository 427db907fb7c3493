package theriac.adverseevent.meddraimport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraRelease;
import theriac.adverseevent.coding.MeddraVersion;

/// The versions that were imported. Every method takes part in the caller's transaction.
public interface ImportedTerms {

    /// How many rows were new, and how many said something else before.
    record Written(int added, int changed) {}

    /// Makes room for a version, unless it is there.
    void begin(MeddraVersion version);

    Written addPreferred(MeddraVersion version, List<MeddraLine.Preferred> terms);

    /// Sets the primary paths of preferred terms.
    void place(MeddraVersion version, List<MeddraLine.Path> paths);

    Written addLowest(MeddraVersion version, List<MeddraLine.Lowest> terms);

    /// Those of these codes that are preferred terms of a version.
    Set<MeddraCode> preferred(MeddraVersion version, Collection<MeddraCode> codes);

    /// Lets a version come into force, if it is the latest.
    void finish(MeddraVersion version);

    /// Which version is in force, and since which change of it.
    record InForce(MeddraVersion version, long change) {}

    Optional<InForce> inForce();

    /// All terms of a version.
    MeddraRelease load(MeddraVersion version);
}
