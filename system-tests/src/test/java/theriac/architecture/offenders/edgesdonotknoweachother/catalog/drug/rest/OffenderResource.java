package theriac.architecture.offenders.edgesdonotknoweachother.catalog.drug.rest;

import theriac.architecture.offenders.edgesdonotknoweachother.catalog.drug.persistence.DrugRow;

class OffenderResource {

    Object row() {
        return new DrugRow();
    }
}
