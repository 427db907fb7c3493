package theriac.adverseevent.disproportionality;

import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.statistics.PairRow;
import theriac.signaldetection.statistics.Verdict;

/// The pair that a stream of pairs is at; it holds until the next one.
final class StreamedPair {

    private final Moment moment;
    private final PairRow row;
    private int drug;
    private int reaction;
    private Verdict verdict = Verdict.NOT_CROSSED;
    private long both;
    private long drugCases;
    private long reactionCases;
    private long all;

    StreamedPair(Moment moment) {
        this.moment = moment;
        this.row = moment.row();
    }

    PairRow fill(int drugNumber, int reactionNumber, long a, long withDrug, long withReaction, long cases) {
        drug = drugNumber;
        reaction = reactionNumber;
        both = a;
        drugCases = withDrug;
        reactionCases = withReaction;
        all = cases;
        return row.fill(a, withDrug, withReaction, cases);
    }

    void judge(Verdict given) {
        verdict = given;
    }

    PairRow row() {
        return row;
    }

    Verdict verdict() {
        return verdict;
    }

    String drug() {
        return moment.view().drugs().name(drug);
    }

    String reaction() {
        return moment.view().reactions().name(reaction);
    }

    PairCount count() {
        return new PairCount(both, drugCases, reactionCases, all);
    }

    Moment.Screened toScreened() {
        return new Moment.Screened(drug(), reaction(), verdict, row.toStatistics());
    }
}
