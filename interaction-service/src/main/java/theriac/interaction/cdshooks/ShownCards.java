package theriac.interaction.cdshooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What was shown, and what became of it.
public interface ShownCards {

    /// Keeps which rule each card told of; without the patient.
    void add(List<Shown> cards, String hook, String site, Instant at);

    /// Keeps what a reader has seen.
    ///
    /// @param reader user and patient, as a hash
    /// @param seen hashes of what the cards say
    void addSeen(String site, String reader, Collection<String> seen, Instant at);

    /// What a reader has seen since a moment.
    Set<String> seenSince(String site, String reader, Instant since);

    /// Which of these cards were shown by this hook to this site.
    Set<UUID> known(Collection<UUID> cards, String site, String hook);

    /// Keeps feedback; the same twice is kept once.
    void addFeedback(List<Feedback> feedback, Instant at);

    /// How often each rule's cards were shown, accepted and overridden.
    List<Count> counts(String site);

    /// One card and what it told of.
    record Shown(UUID card, String rule, int version, String severity) {}

    /// Feedback on one card.
    ///
    /// @param reason of an override, as `system|code`, where one was given
    record Feedback(UUID card, boolean accepted, Instant at, Optional<String> reason) {}

    /// One rule's count.
    ///
    /// @param reasons how often each override reason was given, by `system|code`
    record Count(String rule, long shown, long accepted, long overridden, Map<String, Long> reasons) {}
}
