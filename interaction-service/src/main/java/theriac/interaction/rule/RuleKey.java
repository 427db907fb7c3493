package theriac.interaction.rule;

import java.util.Comparator;

/// One version of a rule. What it says never changes: a changed rule is a new version.
public record RuleKey(String id, int version) implements Comparable<RuleKey> {

    private static final Comparator<RuleKey> ORDER =
            Comparator.comparing(RuleKey::id).thenComparingInt(RuleKey::version);

    public RuleKey {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a rule id is lower-case words joined by hyphens");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a rule's versions count from 1");
        }
    }

    @Override
    public int compareTo(RuleKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + "/" + version;
    }
}
