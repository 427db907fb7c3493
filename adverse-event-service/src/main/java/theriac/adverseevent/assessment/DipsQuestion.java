package theriac.adverseevent.assessment;

import theriac.adverseevent.casereport.Coded;

/// The ten questions of the drug interaction probability scale, in its order and our words, each with the
/// points for yes and for no; unknown or not applicable has none (Horn, Hansten, Chan, Ann Pharmacother
/// 2007;41:674-680).
///
/// The object is the drug that is affected, the precipitant the one that affects it.
public enum DipsQuestion implements Coded {
    /// 1. Credible reports described this interaction in people before.
    REPORTED_BEFORE(1, -1),
    /// 2. It fits with how the precipitant is known to interact.
    FITS_PRECIPITANT(1, -1),
    /// 3. It fits with how the object is known to be affected.
    FITS_OBJECT(1, -1),
    /// 4. Its beginning or its end came when the interaction would make one expect it.
    FITS_TIME_COURSE(1, -1),
    /// 5. It went away when the precipitant was stopped and the object was given as before.
    IMPROVED_WITHOUT_PRECIPITANT(1, -2),
    /// 6. It came back when the precipitant was given again beside the object.
    CAME_BACK_WITH_PRECIPITANT(2, -1),
    /// 7. Something else could reasonably have caused the event.
    OTHER_CAUSES(-1, 1),
    /// 8. The object was measured, in blood or elsewhere, at concentrations that fit.
    OBJECT_CONCENTRATION(1, 0),
    /// 9. Other objective evidence confirmed an effect on the object that fits.
    CONFIRMED_OBJECTIVELY(1, 0),
    /// 10. It was stronger with more of the precipitant, or weaker with less.
    FOLLOWED_PRECIPITANT_DOSE(1, -1);

    private final int yes;
    private final int no;

    DipsQuestion(int yes, int no) {
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
