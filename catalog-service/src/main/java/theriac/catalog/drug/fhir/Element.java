package theriac.catalog.drug.fhir;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Something that FHIR writes as a JSON object, which holds neither null nor an empty list.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
interface Element {}
