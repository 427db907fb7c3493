package theriac.adverseevent.assessment.rest;

import java.util.Optional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Site;

/// Who asks, and about which case.
final class Asking {

    private Asking() {}

    static CaseId id(String caseId) {
        return CaseId.parse(caseId).orElseThrow(Asking::unknown);
    }

    static CaseFilter site(Caller caller) {
        var site = caller.site();
        return CaseFilter.allOf(site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id())));
    }

    static Submitter by(Caller caller) {
        return new Submitter(caller.actor(), caller.site().id());
    }

    static Problem unknown() {
        return Problem.notFound("There is no such case, drug or reaction, or it is of another site.");
    }
}
