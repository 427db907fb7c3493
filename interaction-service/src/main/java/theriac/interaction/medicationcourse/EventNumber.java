package theriac.interaction.medicationcourse;

/// The sender's own number of an event; the same number has no second effect.
///
/// @param sender the site that sent it
public record EventNumber(String sender, String id) {

    /// The longest number of a sender's.
    public static final int MAX_LENGTH = 100;

    @Override
    public String toString() {
        return sender + "/" + id;
    }
}
