package theriac.adverseevent.duplicate.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.duplicate.PairId;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Site;

/// Who asks, about what, and what they have seen of it.
final class Asking {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

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

    /// The version of a pair, or the revision of a case, that the caller has seen.
    static int seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired("Send what you have seen in If-Match.");
        }
        var given = TAG.matcher(ifMatch.strip());
        if (!given.matches()) {
            throw Problem.invalid("header:If-Match", "must be the number that you have seen, with quotes");
        }
        return Integer.parseInt(given.group(1));
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
