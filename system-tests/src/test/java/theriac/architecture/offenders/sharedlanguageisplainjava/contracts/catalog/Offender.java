package theriac.architecture.offenders.sharedlanguageisplainjava.contracts.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;

class Offender {

    Object json() {
        return new ObjectMapper();
    }
}
