package theriac.adverseevent.assessment;

import theriac.adverseevent.casereport.Coded;

/// What a report can tell that lets a case be judged, each with the share of the score that its absence costs,
/// in percent (vigiGrade: Bergvall, Norén, Lindquist, Drug Saf 2014;37:65-77; the penalties as in PMC9503115,
/// table 1).
public enum Dimension implements Coded {
    TIME_TO_ONSET(50),
    INDICATION(30),
    OUTCOME(30),
    SEX(30),
    AGE(30),
    DOSE(10),
    COUNTRY(10),
    PRIMARY_REPORTER(10),
    REPORT_TYPE(10),
    COMMENTS(10);

    private final int penalty;

    Dimension(int penalty) {
        this.penalty = penalty;
    }

    /// What its absence costs, in percent.
    public int penalty() {
        return penalty;
    }
}
