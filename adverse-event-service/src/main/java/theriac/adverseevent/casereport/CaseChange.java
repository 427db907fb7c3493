package theriac.adverseevent.casereport;

/// A case as a report made or changed it.
record CaseChange(SafetyCase state, Submission cause) {

    CaseReport report() {
        return cause.report();
    }
}
