package theriac.architecture.offenders.featuresareplainjava.catalog.drug;

import com.fasterxml.jackson.databind.ObjectMapper;

class OffenderFeature {

    Object json() {
        return new ObjectMapper();
    }
}
