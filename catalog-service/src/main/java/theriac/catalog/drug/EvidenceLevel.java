package theriac.catalog.drug;

/// How strong a source is, the strongest first.
public enum EvidenceLevel implements Kebab {
    /// Product information that an authority approved, and the authority's own safety communications.
    LABEL,
    /// What a learned society or an authority advises.
    GUIDELINE,
    STUDY,
    REFERENCE_ARTICLE,
    /// A statement that names no source of its own. Kept as a claim; nothing is checked or judged by it.
    UNSOURCED_CLAIM
}
