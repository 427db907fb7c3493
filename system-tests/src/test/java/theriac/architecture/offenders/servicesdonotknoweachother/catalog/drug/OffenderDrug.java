package theriac.architecture.offenders.servicesdonotknoweachother.catalog.drug;

import theriac.architecture.offenders.servicesdonotknoweachother.interaction.check.Check;

class OffenderDrug {

    Object check() {
        return new Check();
    }
}
