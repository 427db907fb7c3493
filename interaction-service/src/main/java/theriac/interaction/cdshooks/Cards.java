package theriac.interaction.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.interaction.cdshooks.Card.Coding;
import theriac.interaction.cdshooks.Card.Link;
import theriac.interaction.cdshooks.Card.Source;
import theriac.interaction.cdshooks.Card.Suggestion;
import theriac.interaction.cdshooks.Card.Told;
import theriac.interaction.cdshooks.chart.Listed;
import theriac.interaction.check.Alert;
import theriac.interaction.check.CheckResult;
import theriac.interaction.check.DuplicateTherapy;
import theriac.interaction.check.Participant;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.dose.DoseFinding;
import theriac.interaction.drug.Drug;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.Severity;
import theriac.interaction.tier.Tier;

/// Turns what a check found into cards.
final class Cards {

    private static final String RULES = "urn:theriac:interaction-rule";
    static final String MATTERS = "urn:theriac:cds-matter";
    static final int LONGEST_SUMMARY = 139;

    /// The places in the list whose findings are asked for.
    private final Set<Integer> places;

    private final List<Listed> listed;

    /// How loudly the site shows alerts of a severity.
    private final Function<Severity, Tier> tiers;

    Cards(List<Listed> listed, Set<Integer> places, Function<Severity, Tier> tiers) {
        this.listed = listed;
        this.places = Set.copyOf(places);
        this.tiers = tiers;
    }

    /// What the alerts, doses and duplicates of the asked-for places say, the most severe first; then what is for
    /// information, and what the site has changed.
    List<Card> of(CheckResult result) {
        var alerts = result.alerts().stream().filter(this::concerns).toList();
        var cards = new ArrayList<Card>();
        alerts.stream().filter(alert -> !isHidden(alert)).map(this::card).forEach(cards::add);
        doses(result.doseFindings()).values().stream().map(this::card).forEach(cards::add);
        result.duplicates().stream()
                .filter(duplicate -> duplicate.medicines().stream().anyMatch(this::concerns))
                .filter(duplicate -> !told(duplicate, alerts))
                .map(this::card)
                .forEach(cards::add);
        result.associations().stream()
                .filter(note -> note.members().stream().anyMatch(this::concerns))
                .map(Notices::of)
                .forEach(cards::add);
        Notices.ofSite(result.siteNotes(), this::concerns).ifPresent(cards::add);
        return cards;
    }

    /// How many alerts no asked-for place takes part in.
    int elsewhere(CheckResult result) {
        return (int) result.alerts().stream().filter(alert -> !concerns(alert)).count();
    }

    /// How many alerts the site has chosen not to show.
    int hidden(CheckResult result) {
        return (int) result.alerts().stream()
                .filter(this::concerns)
                .filter(this::isHidden)
                .count();
    }

    private boolean isHidden(Alert alert) {
        return tiers.apply(alert.severity()) == Tier.HIDDEN;
    }

    private boolean concerns(Alert alert) {
        return alert.drugs().stream().anyMatch(this::concerns);
    }

    private boolean concerns(Participant participant) {
        return participant instanceof Medicine medicine
                && medicine.positions().stream().anyMatch(places::contains);
    }

    private Card card(Alert alert) {
        var rule = alert.leadRule();
        var lines = new ArrayList<String>();
        lines.add("**" + alert.severity() + "**" + regraded(alert.severity(), alert.graded()) + ": "
                + Markdown.whole(alert.summary()));
        lines.add(Markdown.whole(alert.advice().mechanism()));
        lines.add("**What to do:** " + Markdown.whole(alert.advice().management()));
        lines.add("**May show as:** "
                + Markdown.whole(String.join(", ", alert.advice().expectedReactions())));
        lines.add(alert.combinations().stream().map(Cards::combination).collect(Collectors.joining("\n")));
        lines.add("**Evidence:** " + alert.evidence().level()
                + alert.evidence().jurisdiction().map(country -> ", " + country).orElse("") + "\n"
                + alert.evidence().sources().stream().map(Cards::source).collect(Collectors.joining("\n")));
        var indicator = Indicator.of(alert.severity(), tiers.apply(alert.severity()));
        return card(
                alert.summary(),
                String.join("\n\n", lines),
                indicator,
                new Source(
                        alert.evidence().sources().getFirst().citation(),
                        alert.evidence()
                                .sources()
                                .getFirst()
                                .address()
                                .map(Object::toString)
                                .orElse(null),
                        new Coding(RULES, rule.id(), rule.id().replace('-', ' '))),
                cancelling(alert.drugs().stream()
                        .filter(Medicine.class::isInstance)
                        .map(Medicine.class::cast)),
                links(alert.evidence().sources()),
                new Told(rule.id(), rule.version(), alert.severity().toString(), says(alert)));
    }

    private static String says(Alert alert) {
        return alert.combinations().stream()
                .map(one -> one.rule() + " " + one.severity() + " "
                        + one.members().stream().map(Participant::id).sorted().toList())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String combination(Alert.Combination combination) {
        return "- "
                + Markdown.plain(
                        combination.members().stream().map(Participant::label).collect(Collectors.joining(" + ")))
                + " (" + combination.severity() + regraded(combination.severity(), combination.graded())
                + (combination.boxedWarning() ? ", boxed warning" : "") + ")";
    }

    private static String regraded(Severity told, Severity graded) {
        return told == graded ? "" : " at this site, " + graded + " by the rule";
    }

    private static String source(Evidence.Source source) {
        return "- " + Markdown.plain(source.citation())
                + source.dated().map(day -> " (" + day + ")").orElse("");
    }

    private static @Nullable List<Link> links(List<Evidence.Source> sources) {
        var links = sources.stream()
                .flatMap(source -> source
                        .address()
                        .map(address -> new Link(Markdown.cut(source.citation(), 120), address.toString(), "absolute"))
                        .stream())
                .toList();
        return links.isEmpty() ? null : links;
    }

    private Map<Drug, List<DoseFinding>> doses(List<DoseFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.positions().stream().anyMatch(places::contains))
                .collect(Collectors.groupingBy(DoseFinding::drug, LinkedHashMap::new, Collectors.toList()));
    }

    private Card card(List<DoseFinding> findings) {
        var worst =
                findings.stream().max((one, other) -> Indicator.of(one.kind()).compareTo(Indicator.of(other.kind())));
        var first = worst.orElseThrow();
        var detail = findings.stream().map(Cards::finding).collect(Collectors.joining("\n"));
        var suggestions = new ArrayList<Suggestion>();
        for (var place : places(findings)) {
            findings.stream()
                    .filter(finding -> finding.positions().contains(place))
                    .flatMap(finding -> Suggestions.lower(listed.get(place), finding).stream())
                    .findFirst()
                    .ifPresent(suggestions::add);
            Suggestions.cancel(listed.get(place)).ifPresent(suggestions::add);
        }
        var rule = "dose:" + first.drug().id().value() + "/" + first.rule().id();
        return card(
                "Dose: " + first.detail(),
                detail,
                Indicator.of(first.kind()),
                new Source(
                        first.source().text(),
                        null,
                        new Coding(
                                MATTERS,
                                first.kind().toString(),
                                words(first.kind().toString()))),
                suggestions,
                null,
                new Told(rule, 1, first.kind().toString(), detail));
    }

    private static String finding(DoseFinding finding) {
        return "- **" + words(finding.kind().toString()) + "**: " + Markdown.whole(finding.detail())
                + finding.rule().note().map(note -> " " + Markdown.whole(note)).orElse("") + " _"
                + Markdown.whole(finding.source().text()) + "_";
    }

    private Set<Integer> places(List<DoseFinding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.positions().stream())
                .filter(places::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// An alert of a rule on duplicates says it with its story.
    private static boolean told(DuplicateTherapy duplicate, List<Alert> alerts) {
        var ids = duplicate.medicines().stream().map(Medicine::id).collect(Collectors.toSet());
        return alerts.stream()
                .flatMap(alert -> alert.combinations().stream())
                .anyMatch(combination -> combination.members().stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet())
                        .equals(ids));
    }

    private Card card(DuplicateTherapy duplicate) {
        var names = duplicate.medicines().stream().map(Medicine::label).collect(Collectors.joining(", "));
        var kind = duplicate.kind().name().toLowerCase(Locale.ROOT);
        var summary = "The same " + kind + " more than once: " + names + ".";
        return card(
                summary,
                Markdown.plain(summary) + "\n\n"
                        + duplicate.medicines().stream()
                                .flatMap(medicine -> medicine.positions().stream())
                                .map(place ->
                                        "- " + Markdown.plain(listed.get(place).label())
                                                + (listed.get(place).order() ? " (ordered)" : ""))
                                .collect(Collectors.joining("\n")),
                Indicator.INFO,
                new Source("Theriac", null, new Coding(MATTERS, "duplicate-therapy", "duplicate therapy")),
                cancelling(duplicate.medicines().stream()),
                null,
                new Told("duplicate:" + kind, 1, "minor", summary));
    }

    private List<Suggestion> cancelling(Stream<Medicine> medicines) {
        return medicines
                .flatMap(medicine -> medicine.positions().stream())
                .filter(places::contains)
                .flatMap(place -> Suggestions.cancel(listed.get(place)).stream())
                .toList();
    }

    private static Card card(
            String summary,
            String detail,
            Indicator indicator,
            Source source,
            List<Suggestion> suggestions,
            @Nullable List<Link> links,
            Told told) {
        var none = suggestions.isEmpty();
        return new Card(
                UUID.randomUUID(),
                Markdown.cut(Markdown.line(summary), LONGEST_SUMMARY),
                detail,
                indicator.toString(),
                source,
                none ? null : suggestions,
                none ? null : "any",
                OverrideReason.all(),
                links,
                told);
    }

    private static String words(String slug) {
        return slug.replace('-', ' ');
    }
}
