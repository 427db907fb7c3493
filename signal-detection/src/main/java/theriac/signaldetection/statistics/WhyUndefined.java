package theriac.signaldetection.statistics;

/// Why a statistic has no value.
public enum WhyUndefined {
    NO_CASES("the background holds no cases"),
    NO_CASE_OF_THE_PAIR("no case has both"),
    EVENT_ONLY_WITH_DRUG("no case has the event without the drug, so that there is no rate to compare with"),
    DRUG_ONLY_WITH_EVENT("no case has the drug without the event"),
    ALL_CASES_HAVE_DRUG_OR_EVENT("no case is without both"),
    DRUG_OR_EVENT_IN_NONE_OR_ALL("no case or every case has the drug, or the event"),
    EMPTY_STRATUM("one of both drugs, either alone, or neither is in no case"),
    NO_PRIOR("no prior has been fitted"),
    TOO_FEW_CELLS("there are too few pairs to fit a prior to");

    private final String explanation;

    WhyUndefined(String explanation) {
        this.explanation = explanation;
    }

    /// For a reader, as the end of the sentence "undefined: ...".
    public String explanation() {
        return explanation;
    }
}
