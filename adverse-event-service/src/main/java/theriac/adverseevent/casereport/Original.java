package theriac.adverseevent.casereport;

/// A report as it was sent, to the byte: what the case model does not map is not lost.
///
/// @param bytes not to be changed by anyone
@SuppressWarnings("ArrayRecordComponent")
public record Original(String contentType, byte[] bytes) {}
