package theriac.adverseevent.casereport.e2b.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// The business rules, checked over one message or the head of one batch. What they find names the element,
/// which one of several it is, and the rule: an FDA rule's number, or ICH for the conformance in the data
/// element list.
public final class MessageRules {

    private static final List<Condition> CONDITIONS =
            Elements.table("conditions.txt").stream().map(Condition::of).toList();
    private static final String BATCH = "N.1.";
    /// What a message that takes a report back must still tell.
    private static final List<String> ALWAYS = List.of("N.2", "C.1.1", "C.1.2", "C.1.5", "C.1.8.1");

    private final XmlElement message;
    private final boolean nullifies;
    private final ValueRule values;
    private final List<Violation> violations = new ArrayList<>();

    private MessageRules(XmlElement message, boolean nullifies, LocalDate today) {
        this.message = message;
        this.nullifies = nullifies;
        this.values = new ValueRule(today);
    }

    /// What must be told where another element is.
    ///
    /// @param values of the other one; empty for any
    private record Condition(String rule, Element needed, Element where, Set<String> values) {

        static Condition of(List<String> line) {
            return new Condition(
                    line.get(0),
                    Elements.named(line.get(1)),
                    Elements.named(line.get(2)),
                    Elements.wordsOf(line.get(3)));
        }

        boolean applies(XmlElement group) {
            return where.valueIn(group)
                    .filter(value -> values.isEmpty() || values.contains(value))
                    .isPresent();
        }

        boolean isMet(XmlElement group, XmlElement message) {
            return needed.group().equals(where.group())
                    ? needed.isToldIn(group)
                    : needed.groupsIn(message).stream().anyMatch(needed::isToldIn);
        }
    }

    /// What is wrong with the head of a batch.
    public static List<Violation> ofBatch(XmlElement root, LocalDate today) {
        var rules = new MessageRules(root, false, today);
        Elements.all().stream()
                .filter(element -> element.code().startsWith(BATCH))
                .forEach(rules::check);
        return rules.violations;
    }

    /// What is wrong with a message.
    ///
    /// @param nullifies whether it takes back what was reported, and need not repeat it
    public static List<Violation> ofMessage(XmlElement message, boolean nullifies, LocalDate today) {
        var rules = new MessageRules(message, nullifies, today);
        Elements.all().stream()
                .filter(element -> !element.code().startsWith(BATCH))
                .forEach(rules::check);
        CONDITIONS.forEach(rules::check);
        rules.checkCounts();
        rules.checkFlavors(message, "");
        return rules.violations;
    }

    /// Elements that no rule is about have null flavours too.
    private void checkFlavors(XmlElement element, String path) {
        if (element.attribute("nullFlavor").stream().anyMatch(flavor -> !NullFlavors.exists(flavor))) {
            violations.add(new Violation(path, "must not have an unknown null flavour (rule ICH)"));
        }
        element.elements().forEach(child -> checkFlavors(child, path + "/" + child.localName()));
    }

    private void check(Element element) {
        var groups = element.groupsIn(message);
        for (int i = 0; i < groups.size(); i++) {
            check(element, groups.get(i), i + 1);
        }
    }

    private void check(Element element, XmlElement group, int number) {
        if (isRequired(element) && !element.isToldIn(group)) {
            note(element, number, "is required", "ICH");
        }
        for (var found : element.inGroup().elements(group)) {
            var value = element.inGroup().valueOf(found);
            var flavor = found.attribute("nullFlavor");
            if (value.isPresent()) {
                values.fault(element, value.orElseThrow()).ifPresent(fault -> note(element, number, fault, "ICH"));
            } else if (flavor.isPresent() && !NullFlavors.allow(element, flavor.orElseThrow())) {
                note(element, number, NullFlavors.sentence(element), "ICH");
            }
        }
    }

    private boolean isRequired(Element element) {
        return element.required() && (!nullifies || ALWAYS.stream().anyMatch(element.code()::startsWith));
    }

    private void check(Condition condition) {
        var groups = condition.where().groupsIn(message);
        for (int i = 0; i < groups.size(); i++) {
            if (condition.applies(groups.get(i)) && !condition.isMet(groups.get(i), message)) {
                note(
                        condition.needed(),
                        i + 1,
                        "is required where " + condition.where().code() + " is told so",
                        condition.rule());
            }
        }
    }

    private void checkCounts() {
        var primary = Elements.named("C.2.r.5");
        long primaries = primary.groupsIn(message).stream()
                .filter(source -> primary.valueIn(source).equals(Optional.of("1")))
                .count();
        if (primaries > 1 || (primaries == 0 && !nullifies)) {
            violations.add(new Violation("/C.2.r.5", "must be 1 for exactly one source (rule R0021)"));
        }
        if (!nullifies && Elements.groupsOf("E.i.7", message).isEmpty()) {
            violations.add(new Violation("/E.i", "at least one reaction is required (rule ICH E.i)"));
        }
        if (!nullifies && Elements.groupsOf("G.k.2.2", message).isEmpty()) {
            violations.add(new Violation("/G.k", "at least one drug is required (rule ICH G.k)"));
        }
    }

    private void note(Element element, int number, String fault, String rule) {
        var place = element.repeats() ? "/" + element.code() + "[" + number + "]" : "/" + element.code();
        var source = rule.equals("ICH") ? "ICH " + element.code() : rule;
        violations.add(new Violation(place, fault + " (rule " + source + ")"));
    }
}
