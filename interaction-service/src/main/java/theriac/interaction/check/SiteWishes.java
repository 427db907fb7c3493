package theriac.interaction.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.interaction.check.Findings.Doubt;
import theriac.interaction.check.Findings.Found;
import theriac.interaction.check.SiteNote.Case;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect.Regraded;
import theriac.interaction.rule.SiteEffect.SwitchedOff;
import theriac.interaction.rule.SiteView;

/// A site's wishes on a day, laid over what the rules have said: takes out what is switched off, grades anew what is
/// regraded, and notes both.
record SiteWishes(SiteView view, LocalDate day) {

    /// The rules as they are.
    static final SiteWishes NONE = new SiteWishes(SiteView.UNCHANGED, LocalDate.EPOCH);

    /// The findings as the site wants them. What is switched off settles no doubt of another rule.
    ///
    /// @param found as the rules say
    /// @param doubts all of them, those that are settled included
    Findings over(List<Found> found, List<Doubt> doubts) {
        return view.isUnchanged() ? Findings.of(found, doubts) : new Overlay().of(found, doubts);
    }

    /// One laying over, and what it notes.
    private final class Overlay {

        private final Map<InteractionRule, List<Case>> cases = new LinkedHashMap<>();

        Findings of(List<Found> found, List<Doubt> doubts) {
            var told = found.stream().flatMap(one -> told(one).stream()).toList();
            var open = Findings.of(told, doubts.stream().map(this::regraded).toList())
                    .doubts();
            var spoken = open.stream().flatMap(one -> told(one).stream()).toList();
            return new Findings(told, spoken, notes());
        }

        private Optional<Found> told(Found found) {
            var change = change(found.rule());
            if (change.isEmpty()) {
                return Optional.of(found);
            }
            note(found.rule(), new Case(found.members(), found.graded(), true));
            return switch (change.get().effect()) {
                case SwitchedOff() -> Optional.empty();
                case Regraded(var severity) -> Optional.of(found.regraded(severity));
            };
        }

        private Doubt regraded(Doubt doubt) {
            return change(doubt.rule())
                    .map(change -> change.effect() instanceof Regraded(var severity) ? doubt.regraded(severity) : doubt)
                    .orElse(doubt);
        }

        private Optional<Doubt> told(Doubt doubt) {
            var off = change(doubt.rule()).filter(change -> change.effect() instanceof SwitchedOff);
            if (off.isEmpty()) {
                return Optional.of(doubt);
            }
            note(doubt.rule(), new Case(doubt.members(), doubt.rule().grading().worst(), false));
            return Optional.empty();
        }

        private Optional<SiteChange> change(InteractionRule rule) {
            return view.changeOf(rule, day);
        }

        private void note(InteractionRule rule, Case one) {
            cases.computeIfAbsent(rule, _ -> new ArrayList<>()).add(one);
        }

        private List<SiteNote> notes() {
            var notes = new ArrayList<SiteNote>();
            cases.forEach(
                    (rule, those) -> change(rule).ifPresent(change -> notes.add(new SiteNote(rule, change, those))));
            return List.copyOf(notes);
        }
    }
}
