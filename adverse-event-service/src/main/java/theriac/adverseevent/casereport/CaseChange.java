package theriac.adverseevent.casereport;

/// A case as a report made or changed it.
record CaseChange(SafetyCase state, CaseReport report) {

    boolean isNew() {
        return state.heading().revision() == 1;
    }
}
