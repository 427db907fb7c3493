package theriac.adverseevent.casework;

import java.util.Optional;

import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;

/// What decides whether a case must be reported, and by when.
///
/// @param country where it happened, where that is known
/// @param missing the first of the minimum criteria that the case lacks (ICH E2D; GVP Module VI, VI.B.2). Reporter and
///     patient are never missing: the hospital that sent the report knows both.
/// @param nullified whether its sender took it back. A merged case is not: nobody has reported it by that, and the
///     one that it is counted as may be due later, elsewhere or not at all.
public record ReportableFacts(
        Gravity gravity,
        ExpectednessOfCase expectedness,
        Optional<Country> country,
        Optional<NoClock> missing,
        boolean nullified) {

    /// Of a case as it stands.
    static ReportableFacts of(SafetyCase state, ExpectednessOfCase expectedness) {
        return new ReportableFacts(
                Gravity.of(state),
                expectedness,
                state.facts().country(),
                missing(state),
                state.heading().state() == CaseState.NULLIFIED);
    }

    private static Optional<NoClock> missing(SafetyCase state) {
        if (state.drugs().stream().noneMatch(drug -> isSuspected(drug.mention().role()))) {
            return Optional.of(NoClock.NO_SUSPECT_DRUG);
        }
        return state.reactions().isEmpty() ? Optional.of(NoClock.NO_REACTION) : Optional.empty();
    }

    static boolean isSuspected(Role role) {
        return role == Role.SUSPECT || role == Role.INTERACTING;
    }
}
