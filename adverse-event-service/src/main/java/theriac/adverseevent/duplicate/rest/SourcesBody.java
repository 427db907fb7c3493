package theriac.adverseevent.duplicate.rest;

import java.util.List;

/// All reports that are counted as one case.
record SourcesBody(List<ReportBody> sources) {}
