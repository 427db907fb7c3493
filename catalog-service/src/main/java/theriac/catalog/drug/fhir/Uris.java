package theriac.catalog.drug.fhir;

import theriac.catalog.drug.Code;

/// The names under which FHIR knows code systems and extensions. Ours are URNs, since they hold wherever the platform
/// runs; docs/fhir.md explains them.
final class Uris {

    static final String UCUM = "http://unitsofmeasure.org";
    static final String COUNTRY = "urn:iso:std:iso:3166";

    static final String CLASS = "urn:theriac:drug-class";
    static final String CLASSIFICATION = "urn:theriac:fhir:classification-type";
    static final String CHARACTERISTIC = "urn:theriac:fhir:drug-characteristic";
    static final String DOSAGE = "urn:theriac:fhir:dosage-type";
    static final String EVIDENCE = "urn:theriac:fhir:evidence-level";
    static final String MEASURE = "urn:theriac:fhir:measure";
    static final String FORM = "urn:theriac:fhir:form";
    static final String ROUTE = "urn:theriac:fhir:route";
    static final String CONDITION = "urn:theriac:fhir:condition";
    static final String RELATION = "urn:theriac:fhir:relation";
    static final String BEERS = "urn:theriac:fhir:beers-class";

    private static final String EXTENSION = "urn:theriac:fhir:extension:";
    static final String SOURCE = EXTENSION + "source";
    static final String JURISDICTION = EXTENSION + "jurisdiction";
    static final String RETIRED = EXTENSION + "retired";
    static final String ADVICE = EXTENSION + "dose-advice";
    static final String INDICATION_STATUS = EXTENSION + "indication-status";
    static final String TAPER = EXTENSION + "taper-rule";

    private Uris() {}

    static String of(Code.CodeSystem system) {
        return switch (system) {
            case RXNORM -> "http://www.nlm.nih.gov/research/umls/rxnorm";
            case ATC -> "http://www.whocc.no/atc";
            case UNII -> "http://fdasis.nlm.nih.gov";
        };
    }
}
