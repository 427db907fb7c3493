package theriac.adverseevent.disproportionality;

/// How much of the machine counting may take.
///
/// @param workers threads that count one question about all pairs
/// @param questions such questions counted at the same time
public record Counting(int workers, int questions) {}
