package theriac.adverseevent.coding;

/// What a text may mean, by how it is spelled. A person has to say whether it does.
///
/// @param <T> what names stand for
/// @param name the name that is spelled like it
/// @param score in hundredths; 100 would be the same spelling
public record Suggestion<T>(T target, SpokenName name, int score) {}
