package theriac.signaldetection.index;

/// What became of the attempt to start from a snapshot file.
public sealed interface Restored {

    /// The index as it was; [CaseView#offsets()] of its view says where to read on.
    record FromSnapshot(CaseIndex index) implements Restored {}

    /// The file cannot be used: read the topic from its beginning.
    ///
    /// @param reason for whoever runs the platform
    record Unusable(String reason) implements Restored {}
}
