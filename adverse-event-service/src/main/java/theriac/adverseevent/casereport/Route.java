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
    OTHER
}
