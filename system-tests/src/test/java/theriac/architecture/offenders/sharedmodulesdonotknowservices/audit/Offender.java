package theriac.architecture.offenders.sharedmodulesdonotknowservices.audit;

import theriac.architecture.offenders.sharedmodulesdonotknowservices.catalog.drug.Drug;

class Offender {

    Object drug() {
        return new Drug();
    }
}
