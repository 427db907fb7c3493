package theriac.interaction.drug;

/// How strongly a drug depresses the central nervous system, after Linjakumpu et al. 2003.
public enum CnsGrade {
    /// Grade 0: not a sedative.
    NONE,
    /// Grade 1: sedation is a prominent effect.
    PROMINENT,
    /// Grade 2: a primary sedative.
    PRIMARY,
    /// The catalog does not say: neither a sedative nor safe.
    NOT_STATED;

    /// The grade of that number, 0 to 2.
    public static CnsGrade of(int number) {
        if (number < 0 || number > 2) {
            throw new IllegalArgumentException("a CNS grade is 0, 1 or 2");
        }
        return values()[number];
    }

    /// Whether a drug of this grade reaches the other: certainly, not, or possibly when it is not stated.
    public Match reaches(CnsGrade least) {
        if (this == NOT_STATED) {
            return Match.POSSIBLY;
        }
        return compareTo(least) >= 0 ? Match.YES : Match.NO;
    }
}
