package theriac.messaging;

/// Tells how current the views of this replica are, so that an answer can say what it does not rest on.
public interface StateTopicViews {

    /// How current the view of a topic is.
    ///
    /// @throws IllegalArgumentException when no view reads this topic
    StateTopicView.Currency currencyOf(String topic);
}
