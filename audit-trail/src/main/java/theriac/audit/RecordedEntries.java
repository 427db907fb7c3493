package theriac.audit;

import java.util.List;
import java.util.Optional;

/// What was recorded, for those who audit.
public interface RecordedEntries {

    /// Acts on a subject in the order in which they were recorded.
    ///
    /// @param site whose actors' acts; empty for those of all sites
    /// @param after number of the last entry that was seen, 0 to begin
    List<RecordedEntry> about(String subject, Optional<String> site, long after, int atMost);
}
