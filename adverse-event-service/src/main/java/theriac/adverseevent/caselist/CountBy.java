package theriac.adverseevent.caselist;

/// What cases are counted by.
public enum CountBy {
    DRUG,
    REACTION,
    DRUG_AND_REACTION;

    /// Whether drugs are told apart.
    public boolean drug() {
        return this != REACTION;
    }

    /// Whether reactions are told apart.
    public boolean reaction() {
        return this != DRUG;
    }
}
