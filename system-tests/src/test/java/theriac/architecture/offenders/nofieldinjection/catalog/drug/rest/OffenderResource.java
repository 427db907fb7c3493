package theriac.architecture.offenders.nofieldinjection.catalog.drug.rest;

import jakarta.inject.Inject;

class OffenderResource {

    @Inject
    String greeting;
}
