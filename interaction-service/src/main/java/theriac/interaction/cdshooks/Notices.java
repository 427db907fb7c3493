package theriac.interaction.cdshooks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import theriac.interaction.cdshooks.Card.Coding;
import theriac.interaction.cdshooks.Card.Source;
import theriac.interaction.cdshooks.Card.Told;
import theriac.interaction.check.AssociationNote;
import theriac.interaction.check.NotChecked;
import theriac.interaction.check.Participant;
import theriac.interaction.check.SiteNote;
import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect.Regraded;
import theriac.interaction.rule.SiteEffect.SwitchedOff;

/// Cards for information alone: they suggest nothing and ask for no reason to go on.
final class Notices {

    private Notices() {}

    /// One card about the rules that the site switched off or regraded and that would have spoken otherwise.
    ///
    /// @param concerns whether a participant is asked for; cases without one are left out
    static Optional<Card> ofSite(List<SiteNote> notes, Predicate<Participant> concerns) {
        var concerned = notes.stream()
                .map(note -> new SiteNote(
                        note.rule(),
                        note.change(),
                        note.cases().stream()
                                .filter(one -> one.members().stream().anyMatch(concerns))
                                .toList()))
                .filter(note -> !note.cases().isEmpty())
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        var rules = concerned.stream()
                .map(note -> note.rule().key().id())
                .distinct()
                .toList();
        var detail = concerned.stream().map(Notices::line).collect(Collectors.joining("\n"));
        return Optional.of(card(
                "Changed by this site: " + String.join(", ", rules) + ".",
                detail,
                new Coding(Cards.MATTERS, "site-overrides", "rules that this site changed"),
                new Told("site-overrides", 1, "minor", detail)));
    }

    private static String line(SiteNote note) {
        var change = note.change();
        var cases = note.cases().stream().map(Notices::named).collect(Collectors.joining("; "));
        return "- **" + done(change) + "**: rule "
                + Markdown.plain(note.rule().key().toString()) + " ("
                + Markdown.plain(note.rule().subject().headline()) + "), which says of " + cases + ". Since "
                + LocalDate.ofInstant(change.since(), ZoneOffset.UTC)
                + change.until().map(last -> ", until " + last).orElse("") + ". Reason: "
                + Markdown.plain(change.reason());
    }

    private static String done(SiteChange change) {
        return switch (change.effect()) {
            case SwitchedOff() -> "Switched off at this site";
            case Regraded(var severity) -> "Regraded to " + severity + " at this site";
        };
    }

    private static String named(SiteNote.Case one) {
        var members = one.members().stream()
                .map(member -> Markdown.plain(member.label()))
                .collect(Collectors.joining(" with "));
        return members + ": " + (one.certain() ? "" : "perhaps ") + one.severity();
    }

    /// What reports name together, in the words of the note.
    static Card of(AssociationNote note) {
        var members = note.members().stream().map(Participant::label).collect(Collectors.joining(", "));
        return card(
                "Reports name both: " + members + ". No cause is shown.",
                Markdown.whole(note.text()),
                new Coding(Cards.MATTERS, "reported-together", "named together in reports"),
                new Told("reported-together", 1, "minor", note.text()));
    }

    /// One card about everything that was not checked; empty when all was.
    static Optional<Card> leftOut(List<NotChecked> notes) {
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        var matters = notes.stream().map(NotChecked::what).distinct().toList();
        var shown = matters.stream().limit(4).map(Markdown::line).collect(Collectors.joining(", "));
        var more = matters.size() > 4 ? " and " + (matters.size() - 4) + " more" : "";
        var seen = new HashSet<String>();
        var detail = notes.stream()
                .map(note -> "- **" + Markdown.plain(note.what()) + "**: " + Markdown.plain(note.detail()))
                .filter(seen::add)
                .collect(Collectors.joining("\n"));
        return Optional.of(card(
                "Not checked: " + shown + more + ".",
                detail,
                new Coding(Cards.MATTERS, "not-checked", "not checked"),
                new Told("not-checked", 1, "minor", detail)));
    }

    private static Card card(String summary, String detail, Coding topic, Told told) {
        return new Card(
                UUID.randomUUID(),
                Markdown.cut(Markdown.line(summary), Cards.LONGEST_SUMMARY),
                detail,
                Indicator.INFO.toString(),
                new Source("Theriac", null, topic),
                null,
                null,
                null,
                null,
                told);
    }
}
