package theriac.messaging.lag;

/// How much of a topic this service's replicas together have not taken yet.
///
/// @param partitions how many of its partitions they read
/// @param lag records behind what the group has taken; markers of transactions count, so a little may stay
public record TopicLag(String topic, int partitions, long lag) {}
