package theriac.adverseevent.casework.rest;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;
import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Site;

/// Who asks, about which case, and what they have seen of it; and what they are answered.
final class Asking {

    private Asking() {}

    static CaseId id(String caseId) {
        return CaseId.parse(caseId).orElseThrow(Asking::unknown);
    }

    /// The site whose work alone the caller may see; empty for those who see all.
    static Optional<SenderId> only(Caller caller) {
        var site = caller.site();
        return site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id()));
    }

    static CaseFilter site(Caller caller) {
        return CaseFilter.allOf(only(caller));
    }

    static Submitter by(Caller caller) {
        return new Submitter(caller.actor(), caller.site().id());
    }

    static Where where(String caseId, @Nullable String ifMatch, Caller caller) {
        return new Where(id(caseId), site(caller), IfMatch.version(ifMatch, "the work on the case"), by(caller));
    }

    static <E extends Enum<E> & Coded> E known(Class<E> type, String pointer, String code) {
        return Coded.of(type, code)
                .orElseThrow(() -> Problem.invalid(pointer, "must be one of " + Coded.codesOf(type)));
    }

    /// Something said, unless it is blank.
    static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
    }

    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var version) ->
                Response.noContent()
                        .tag(new EntityTag(Integer.toString(version)))
                        .build();
            case Outcome.NotFound() -> throw unknown();
            case Outcome.Refused(var why) -> throw Problem.conflict(why);
            case Outcome.Invalid(var pointer, var detail) -> throw Problem.invalid(pointer, detail);
            case Outcome.Stale(var version) ->
                throw Problem.preconditionFailed(
                        "The work on the case is another by now: read it again.",
                        Optional.of(Integer.toString(version)));
        };
    }

    static Problem unknown() {
        return Problem.notFound(
                "There is no such case with work on it, or no such part of it, or it is of another" + " site.");
    }
}
