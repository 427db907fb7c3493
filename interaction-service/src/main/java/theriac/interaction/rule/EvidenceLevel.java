package theriac.interaction.rule;

import java.util.Locale;

/// What a rule rests on. An unsourced claim is not among these: no rule may rest on one.
public enum EvidenceLevel {
    LABEL,
    GUIDELINE,
    STUDY,
    REFERENCE_ARTICLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
