package theriac.architecture.offenders.resourcesliveinhttpedges.catalog.drug;

import jakarta.ws.rs.Path;

@Path("/drugs")
class OffenderResource {}
