package theriac.adverseevent.assessment;

import theriac.adverseevent.casereport.Coded;

/// The ten questions of the adverse drug reaction probability scale, in its order, each with the points for yes and for
/// no; unknown has none (Naranjo et al., Clin Pharmacol Ther 1981;30:239-245).
public enum NaranjoQuestion implements Coded {
    /// 1. Earlier reports established the reaction.
    REPORTED_BEFORE(1, 0),
    /// 2. It began after the drug was given.
    AFTER_DRUG(2, -1),
    /// 3. It improved when the drug was stopped, or a specific antagonist was given.
    IMPROVED_ON_STOPPING(1, 0),
    /// 4. It came back when the drug was given again.
    CAME_BACK_ON_RECHALLENGE(2, -1),
    /// 5. Something else could have caused it alone.
    OTHER_CAUSES(-1, 2),
    /// 6. It came back when a placebo was given.
    CAME_BACK_ON_PLACEBO(-1, 1),
    /// 7. The drug was measured at toxic concentrations.
    TOXIC_CONCENTRATION(1, 0),
    /// 8. It followed the dose: worse with more, or better with less.
    FOLLOWED_DOSE(1, 0),
    /// 9. The patient had reacted alike to the same or a similar drug.
    SIMILAR_REACTION_BEFORE(1, 0),
    /// 10. It was confirmed by objective evidence.
    CONFIRMED_OBJECTIVELY(1, 0);

    private final int yes;
    private final int no;

    NaranjoQuestion(int yes, int no) {
        this.yes = yes;
        this.no = no;
    }

    /// The points for an answer.
    public int points(Answer answer) {
        return switch (answer) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> 0;
        };
    }
}
