package theriac.adverseevent.casereport.fhir;

import theriac.adverseevent.casereport.document.Place;

/// A resource of the body, where it stands.
///
/// @param container pointer of the resource that contains it, or its own where none does
record Resource(Place place, String container) {

    String type() {
        return place.at("resourceType").node().asText();
    }

    Place at(String element) {
        return place.at(element);
    }
}
