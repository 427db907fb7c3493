package theriac.adverseevent.assessment;

import java.util.Optional;

/// What an assessor found by the WHO-UMC system.
///
/// @param category the one that follows from the criteria, or another that the assessor chose
/// @param reason why it was chosen; confidential
public record Verdict(WhoUmc criteria, WhoUmc.Category category, Optional<String> reason) {

    public Verdict {
        boolean follows = criteria.category().stream().anyMatch(category::equals);
        if (!follows && reason.isEmpty()) {
            throw new IllegalArgumentException("a category that does not follow from the criteria needs a reason");
        }
    }

    /// Says nothing of the reason.
    @Override
    public String toString() {
        return "Verdict[" + category + "]";
    }
}
