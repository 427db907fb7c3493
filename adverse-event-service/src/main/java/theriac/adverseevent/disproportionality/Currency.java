package theriac.adverseevent.disproportionality;

/// How current the case base of this replica is.
///
/// @param caughtUp whether all cases that stood in the topic at start are in it
/// @param lag changes of cases known to be in the topic and not yet in it
public record Currency(boolean caughtUp, long lag) {

    /// Tells it, as of now.
    public interface Feed {
        Currency currency();
    }
}
