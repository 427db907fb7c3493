package theriac.adverseevent.duplicate;

import java.util.Set;

/// How many cases name each drug and each reaction. Kept rather than counted when asked: there are millions of cases.
/// Every method takes part in the caller's transaction.
public interface NameCounts {

    /// Counts the cases that came since, once there are a tenth more; and once there are twice as many, all anew, which
    /// takes in what follow-ups changed. Does nothing while another replica counts.
    void bringUpToDate();

    /// How common each of these is, as counted last.
    Frequencies of(Set<String> drugs, Set<String> reactions);
}
