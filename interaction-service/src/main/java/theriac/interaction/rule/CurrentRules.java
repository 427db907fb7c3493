package theriac.interaction.rule;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/// The rule book that checks use now: read once from the kept rules and swapped whole when they change.
@ApplicationScoped
public class CurrentRules {

    private final InteractionRules kept;
    private final AtomicReference<RuleBook> book = new AtomicReference<>(new RuleBook(List.of()));

    CurrentRules(InteractionRules kept) {
        this.kept = kept;
    }

    /// Reads the kept rules anew.
    public void reload() {
        book.set(new RuleBook(kept.all()));
    }

    /// The book as it stands.
    ///
    /// @throws IllegalStateException before any rule is there: a check without rules would find nothing and
    ///   mean nothing
    public RuleBook book() {
        var current = book.get();
        if (current.rules().isEmpty()) {
            throw new IllegalStateException("the interaction rules are not loaded yet");
        }
        return current;
    }
}
