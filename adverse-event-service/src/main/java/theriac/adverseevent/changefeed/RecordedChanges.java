package theriac.adverseevent.changefeed;

/// What stands in the database of what is on no topic: imports and dead letters.
public interface RecordedChanges {

    /// Two marks that become others when something changed.
    Marks marks();

    /// Says nothing but whether it is the same as before.
    ///
    /// @param imports of the imports
    /// @param deadLetters of the dead letters
    record Marks(String imports, String deadLetters) {}
}
