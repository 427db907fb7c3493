package theriac.adverseevent.duplicate.rest;

import java.util.Optional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.duplicate.PairId;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Site;

/// Who asks, and about what.
final class Asking {

    private Asking() {}

    static PairId pair(String pairId) {
        return PairId.parse(pairId).orElseThrow(Asking::unknownPair);
    }

    static CaseId id(String caseId) {
        return CaseId.parse(caseId).orElseThrow(Asking::unknownCase);
    }

    static CaseFilter site(Caller caller) {
        var site = caller.site();
        return CaseFilter.allOf(site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id())));
    }

    static Submitter by(Caller caller) {
        return new Submitter(caller.actor(), caller.site().id());
    }

    static Problem stale(long present) {
        return Problem.preconditionFailed("It is another by now: read it again.", Optional.of(Long.toString(present)));
    }

    static Problem unknownPair() {
        return Problem.notFound("There is no such pair, or one of its cases is of another site.");
    }

    static Problem unknownCase() {
        return Problem.notFound("There is no such case, or it is of another site.");
    }
}
