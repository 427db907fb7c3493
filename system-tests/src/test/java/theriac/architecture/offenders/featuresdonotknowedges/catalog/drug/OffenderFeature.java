package theriac.architecture.offenders.featuresdonotknowedges.catalog.drug;

import theriac.architecture.offenders.featuresdonotknowedges.catalog.drug.rest.DrugResource;

class OffenderFeature {

    Object edge() {
        return new DrugResource();
    }
}
