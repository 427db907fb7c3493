package theriac.architecture.offenders.featureshavenocycles.catalog.claim;

import theriac.architecture.offenders.featureshavenocycles.catalog.drug.OffenderDrug;

public class OffenderClaim {

    public Object drug() {
        return new OffenderDrug();
    }
}
