package theriac.signaldetection.statistics;

/// A statistic as an answer or an export names it: which of several conventions was used, and who described it.
public enum Method {
    PRR(
            "prr-evans-2001",
            "PRR = [a / (a + b)] / [c / (c + d)]; 95 % limits by the normal approximation of ln PRR",
            "Evans, Waller and Davis 2001, Pharmacoepidemiol Drug Saf 10:483"),
    ROR(
            "ror-2002",
            "ROR = ad / (bc); 95 % limits by the normal approximation of ln ROR",
            "van Puijenbroek et al. 2002, Pharmacoepidemiol Drug Saf 11:3"),
    CHI_SQUARE(
            "chi-square-yates",
            "N (max(0, |ad - bc| - N/2))^2 / [(a + b)(c + d)(a + c)(b + d)]",
            "Yates 1934, Suppl J R Stat Soc 1:217"),
    IC(
            "ic-gamma-2013",
            "log2((a + 1/2) / (E + 1/2)); 95 % limits by quantiles of Gamma(a + 1/2, E + 1/2)",
            "Norén, Hopstadius and Bate 2013, Stat Methods Med Res 22:57"),
    EBGM(
            "ebgm-mgps-1999",
            "geometric mean of the posterior of lambda under a mixture of two gamma priors; its 5 % and 95 % quantiles",
            "DuMouchel 1999, Am Stat 53:177; DuMouchel and Pregibon 2001, KDD 67"),
    OMEGA(
            "omega-2008",
            "log2((n111 + 1/2) / (E111 + 1/2)); 95 % limits by quantiles of Gamma(n111 + 1/2, E111 + 1/2)",
            "Norén, Sundberg, Bate and Edwards 2008, Stat Med 27:3057"),
    STRATIFIED_EXPECTED(
            "e-mantel-haenszel", "E summed over strata", "Mantel and Haenszel 1959, J Natl Cancer Inst 22:719");

    private final String id;
    private final String formula;
    private final String source;

    Method(String id, String formula, String source) {
        this.id = id;
        this.formula = formula;
        this.source = source;
    }

    /// A stable name, in kebab case.
    public String id() {
        return id;
    }

    public String formula() {
        return formula;
    }

    public String source() {
        return source;
    }
}
