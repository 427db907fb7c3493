package theriac.adverseevent.casereport;

/// How a drug was given.
public enum Route implements Coded {
    ORAL,
    SUBLINGUAL,
    BUCCAL,
    INTRATHECAL,
    INTRAVENOUS,
    INTRAMUSCULAR,
    SUBCUTANEOUS,
    EPIDURAL,
    TRANSDERMAL,
    CUTANEOUS,
    INHALATION,
    NASAL,
    OPHTHALMIC,
    OTIC,
    RECTAL,
    VAGINAL,
    OTHER;

    /// Whether the drug stays where it is put, for the most part.
    public boolean isTopical() {
        return switch (this) {
            case CUTANEOUS, OPHTHALMIC, OTIC, NASAL, VAGINAL -> true;
            case ORAL,
                    SUBLINGUAL,
                    BUCCAL,
                    INTRATHECAL,
                    INTRAVENOUS,
                    INTRAMUSCULAR,
                    SUBCUTANEOUS,
                    EPIDURAL,
                    TRANSDERMAL,
                    INHALATION,
                    RECTAL,
                    OTHER -> false;
        };
    }
}
