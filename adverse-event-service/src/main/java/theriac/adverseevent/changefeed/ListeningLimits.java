package theriac.adverseevent.changefeed;

/// How many may listen to one replica at the same time.
///
/// @param connections by all together
/// @param connectionsOfOne by one person
public record ListeningLimits(int connections, int connectionsOfOne) {}
