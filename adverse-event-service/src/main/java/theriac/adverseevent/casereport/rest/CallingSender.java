package theriac.adverseevent.casereport.rest;

import jakarta.enterprise.context.RequestScoped;

import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Site;

/// The hospital that calls: the site of its token.
@RequestScoped
class CallingSender {

    private final Caller caller;

    CallingSender(Caller caller) {
        this.caller = caller;
    }

    SenderId id() {
        if (caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("A report comes from one site: send it with a token of that site.");
        }
        return new SenderId(caller.site().id());
    }

    Submitter submitter() {
        return new Submitter(caller.actor(), caller.site().id());
    }
}
