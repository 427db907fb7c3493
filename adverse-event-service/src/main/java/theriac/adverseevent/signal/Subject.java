package theriac.adverseevent.signal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// What a signal is about: a drug, with another or with alcohol where it is about both together, and a reaction.
///
/// @param drug the catalog's id; of two drugs the first in the alphabet
/// @param reaction the platform's term
public record Subject(String drug, Optional<Companion> companion, String reaction) {

    /// What was taken together with the drug.
    public sealed interface Companion {

        /// Another drug, by the catalog's id.
        record OtherDrug(String drug) implements Companion {}

        /// Alcohol, as recorded.
        record Alcohol() implements Companion {}
    }

    /// A drug and a reaction.
    public static Subject of(String drug, String reaction) {
        return new Subject(drug, Optional.empty(), reaction);
    }

    /// Two drugs and a reaction, whichever of them is named first.
    public static Subject ofTwo(String one, String other, String reaction) {
        return one.compareTo(other) <= 0
                ? new Subject(one, Optional.of(new Companion.OtherDrug(other)), reaction)
                : new Subject(other, Optional.of(new Companion.OtherDrug(one)), reaction);
    }

    /// A drug with alcohol and a reaction.
    public static Subject withAlcohol(String drug, String reaction) {
        return new Subject(drug, Optional.of(new Companion.Alcohol()), reaction);
    }

    /// The other drug, where it is about two.
    public Optional<String> otherDrug() {
        return companion.flatMap(
                with -> with instanceof Companion.OtherDrug(var other) ? Optional.of(other) : Optional.<String>empty());
    }

    /// Whether it is about the drug together with alcohol.
    public boolean isWithAlcohol() {
        return companion.filter(Companion.Alcohol.class::isInstance).isPresent();
    }

    /// The id of the signal about this.
    public SignalId id() {
        var with = isWithAlcohol() ? "with alcohol" : otherDrug().orElse("");
        var name = String.join("\n", "signal", drug, with, reaction);
        return new SignalId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
