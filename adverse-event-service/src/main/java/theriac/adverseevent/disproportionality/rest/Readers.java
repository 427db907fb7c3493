package theriac.adverseevent.disproportionality.rest;

import theriac.adverseevent.disproportionality.Disclosure;
import theriac.http.Caller;
import theriac.http.Roles;

/// Who may see how much of a count.
final class Readers {

    private Readers() {}

    static Disclosure disclosure(Caller caller) {
        return caller.hasRole(Roles.ASSESSOR) || caller.hasRole(Roles.AUDITOR)
                ? Disclosure.EXACT
                : Disclosure.WITHOUT_SMALL_CELLS;
    }
}
