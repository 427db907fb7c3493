package theriac.interaction.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleBookTest {

    private static final Subject SUBJECT = new Subject("subject", "A subject");

    private static InteractionRule rule(int version, String from, Optional<LocalDate> until) {
        var group = DrugGroup.ofClass("opioid");
        return new InteractionRule(
                new RuleKey("rule", version),
                SUBJECT,
                new Condition.Together(group, group),
                new Grading(Severity.MAJOR, List.of()),
                false,
                new Advice("because", List.of(), "do this"),
                new Evidence(
                        EvidenceLevel.LABEL,
                        Optional.empty(),
                        List.of(new Evidence.Source("a label", Optional.empty(), Optional.empty()))),
                new Edition("author", LocalDate.parse(from), until));
    }

    private static List<Integer> versionsOn(RuleBook book, String day) {
        return book.inForceOn(LocalDate.parse(day)).stream()
                .map(rule -> rule.key().version())
                .toList();
    }

    @Test
    void ofEachRuleTheHighestVersionInForceHolds() {
        var book = new RuleBook(List.of(
                rule(2, "2026-06-01", Optional.empty()),
                rule(1, "2026-01-01", Optional.empty()),
                rule(3, "2027-01-01", Optional.empty())));

        assertThat(versionsOn(book, "2025-12-31")).isEmpty();
        assertThat(versionsOn(book, "2026-05-31")).containsExactly(1);
        assertThat(versionsOn(book, "2026-06-01")).containsExactly(2);
        assertThat(versionsOn(book, "2027-01-01")).containsExactly(3);
    }

    @Test
    void aSubjectWhoseRulesHaveEndedIsSilent() {
        var book = new RuleBook(List.of(rule(1, "2026-01-01", Optional.of(LocalDate.of(2026, 3, 1)))));

        assertThat(versionsOn(book, "2026-02-28")).containsExactly(1);
        assertThat(book.silentOn(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(versionsOn(book, "2026-03-01")).isEmpty();
        assertThat(book.silentOn(LocalDate.of(2026, 3, 1))).containsExactly(SUBJECT);
    }
}
