package theriac.adverseevent.assessment.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All assessments of a case, every version, the newest of each assessor first.
@Schema(name = "Assessments", examples = "{\"items\": [" + AssessmentExamples.ASSESSMENT + "]}")
record AssessmentsBody(List<AssessmentBody> items) {}
