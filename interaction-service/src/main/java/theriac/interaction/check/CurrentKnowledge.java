package theriac.interaction.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.DrugView;
import theriac.interaction.rule.CurrentRules;
import theriac.interaction.rule.RuleBook;

/// Hands out the knowledge of the moment: a whole snapshot, swapped when something it was made from has
/// changed. Two checks may make it at once; both then hold the same.
@ApplicationScoped
public class CurrentKnowledge {

    private final DrugView drugs;
    private final CurrentRules rules;
    private final Clock clock;
    private final AtomicReference<@Nullable Made> latest = new AtomicReference<>();

    CurrentKnowledge(DrugView drugs, CurrentRules rules, Clock clock) {
        this.drugs = drugs;
        this.rules = rules;
        this.clock = clock;
    }

    /// Knowledge and what it was made from.
    private record Made(Knowledge knowledge, long drugChanges, RuleBook book, LocalDate day) {

        /// The book is swapped whole, so the same object means the same rules.
        @SuppressWarnings("ReferenceEquality")
        boolean stillHolds(long changesNow, RuleBook bookNow, LocalDate today) {
            return drugChanges == changesNow && book == bookNow && day.equals(today);
        }
    }

    Knowledge now() {
        var changes = drugs.changes();
        var book = rules.book();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var made = latest.get();
        if (made != null && made.stillHolds(changes, book, today)) {
            return made.knowledge();
        }
        var knowledge = Knowledge.on(today, drugs.on(today), book);
        latest.set(new Made(knowledge, changes, book, today));
        return knowledge;
    }
}
