package theriac.interaction.rule;

import java.util.Locale;

/// What a rule rests on. An unsourced claim is not among these: no rule may rest on one.
public enum EvidenceLevel {
    LABEL,
    GUIDELINE,
    STUDY,
    REFERENCE_ARTICLE;

    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String toString() {
        return slug;
    }
}
