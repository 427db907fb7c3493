package theriac.architecture.offenders.featureshavenocycles.catalog.drug;

import theriac.architecture.offenders.featureshavenocycles.catalog.claim.OffenderClaim;

public class OffenderDrug {

    public Object claim() {
        return new OffenderClaim();
    }
}
