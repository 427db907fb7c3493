package theriac.architecture.offenders.contractsstayattheedge.catalog.drug.rest;

import theriac.contracts.catalog.DrugV1;

class OffenderResource {

    DrugV1.Code published() {
        return new DrugV1.Code("atc", "M03BX01", "active", null);
    }
}
