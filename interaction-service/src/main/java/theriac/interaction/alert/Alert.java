package theriac.interaction.alert;

import java.time.Instant;
import java.util.Optional;

/// An alert about a patient's medicines as it stands.
///
/// @param revision rises by one with each change that is worth telling
/// @param overridden the prescriber's answer, while it stands
/// @param resolved what later events said, while they say so
public record Alert(
        AlertId id,
        long revision,
        About about,
        Finding finding,
        Times times,
        Optional<Overriding> overridden,
        Optional<Resolution> resolved) {

    /// What this kind of alert is called.
    public static final String KIND = "abrupt-discontinuation";

    /// When the alert was raised, and when it came to stand as it does.
    public record Times(Instant raisedAt, Instant changedAt) {}

    static Alert raised(About about, Finding finding, Instant now) {
        return new Alert(
                AlertId.random(), 1, about, finding, new Times(now, now), Optional.empty(), resolutionOf(finding));
    }

    /// What happened later goes before what someone said earlier.
    public State state() {
        if (resolved.isPresent()) {
            return State.RESOLVED;
        }
        return overridden.isPresent() ? State.OVERRIDDEN : State.RAISED;
    }

    /// Why it stands as it does, as a code.
    public Optional<String> reason() {
        return resolved.map(Resolution::code)
                .or(() -> overridden.map(answer -> answer.reason().code()));
    }

    /// The alert with what is found now. An answer that was given to less does not answer more.
    Alert with(Finding found, Instant now) {
        var answer = overridden.filter(_ -> !found.isGraverThan(finding));
        var next = new Alert(id, revision, about, found, times, answer, resolutionOf(found));
        return next.state() == state() && next.reason().equals(reason()) && found.saysTheSameAs(finding)
                ? next
                : next.revised(now);
    }

    Alert resolved(Resolution how, Instant now) {
        return resolved.filter(how::equals).isPresent()
                ? this
                : new Alert(id, revision, about, finding, times, overridden, Optional.of(how)).revised(now);
    }

    /// The same alert at a revision that no reader has seen.
    public Alert raisedTo(long higher) {
        return new Alert(id, higher, about, finding, times, overridden, resolved);
    }

    Alert overridden(Overriding answer) {
        return new Alert(id, revision, about, finding, times, Optional.of(answer), resolved).revised(answer.at());
    }

    private Alert revised(Instant now) {
        return new Alert(id, revision + 1, about, finding, new Times(times.raisedAt(), now), overridden, resolved);
    }

    private static Optional<Resolution> resolutionOf(Finding finding) {
        return finding.discontinuation().restoredAt().map(_ -> Resolution.RESTARTED);
    }
}
