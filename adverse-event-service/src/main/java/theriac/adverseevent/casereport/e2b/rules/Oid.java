package theriac.adverseevent.casereport.e2b.rules;

/// Object identifiers of the code systems and namespaces that reports use.
public final class Oid {

    /// Before the number of one of ICH's code lists.
    public static final String ICH_CODES = "2.16.840.1.113883.3.989.2.1.1.";
    /// Before the number of one of ICH's namespaces of identifiers.
    public static final String ICH_IDS = "2.16.840.1.113883.3.989.2.1.3.";
    public static final String MEDDRA = "2.16.840.1.113883.6.163";
    public static final String COUNTRY = "1.0.3166.1.2.2";
    public static final String SEX = "1.0.5218";
    public static final String RXNORM = "2.16.840.1.113883.6.88";
    public static final String ATC = "2.16.840.1.113883.6.73";
    public static final String UNII = "2.16.840.1.113883.4.9";
    /// Routes of administration of the EDQM's standard terms.
    public static final String ROUTE = "0.4.0.127.0.16.1.1.2.6";

    private Oid() {}
}
