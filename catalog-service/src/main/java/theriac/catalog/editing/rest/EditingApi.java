package theriac.catalog.editing.rest;

/// Examples for the API's documentation. What any operation may refuse is described by the HTTP edge.
final class EditingApi {

    static final String TAG = "Editing";
    static final String TAG_DESCRIPTION = "Drafts of what the catalog says, reviewed by a second person.";
    static final String HISTORY_TAG = "History";
    static final String HISTORY_DESCRIPTION = "What the catalog said before, and what changed.";
    static final String PROBLEM = "application/problem+json";

    static final String CONTENTS = """
            {"baseRevision": 1,
             "names": [{"name": "Lioresal", "kind": "brand",
               "source": {"citation": "Brand name on a United States label of the drug", "evidenceLevel": "label",
                 "jurisdiction": "US"}}],
             "version": {"effectiveFrom": "2027-01-01", "classes": ["gaba-b-agonist"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"}}}""";

    static final String WITHDRAWAL = """
            {"baseRevision": 1, "state": "withdrawn"}""";

    static final String DRAFT = """
            {"drugId": "baclofen",
             "progress": {"state": "submitted", "by": "ana", "since": "2026-11-22T09:30:00Z",
               "comment": "New brand on the market"},
             "writers": ["ana"], "baseRevision": 1, "state": "published", "name": "baclofen",
             "names": [{"name": "Lioresal", "kind": "brand",
               "source": {"citation": "Brand name on a United States label of the drug", "evidenceLevel": "label",
                 "jurisdiction": "US"}}],
             "codes": []}""";

    static final String DRAFT_PAGE = """
            {"items": [{"drugId": "baclofen", "name": "baclofen",
              "progress": {"state": "submitted", "by": "ana", "since": "2026-11-22T09:30:00Z",
                "comment": "New brand on the market"},
              "writers": ["ana"], "baseRevision": 1, "tag": "17"}]}""";

    static final String SUBMISSION = """
            {"comment": "New brand on the market"}""";

    static final String REVIEW = """
            {"verdict": "approve", "comment": "Checked against the label"}""";

    static final String PUBLICATION = """
            {"effectiveFrom": "2027-01-01"}""";

    static final String DRUG = """
            {"drugId": "baclofen", "revision": 2, "state": "published", "name": "baclofen", "names": [], "codes": [],
             "versions": [{"version": 1, "effectiveFrom": "2026-01-01", "classes": ["gaba-b-agonist"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"}}]}""";

    static final String REVISION_PAGE = """
            {"items": [{"revision": 2, "state": "published", "at": "2026-11-22T10:00:00Z", "by": "ana",
              "comment": "New brand on the market", "reviewedBy": "ben", "reviewComment": "Checked against the label"},
             {"revision": 1, "state": "published", "at": "2026-11-21T08:00:00Z", "by": "theriac/catalog-service"}]}""";

    static final String WHOLE_REVISION = """
            {"change": {"revision": 1, "state": "published", "at": "2026-11-21T08:00:00Z",
              "by": "theriac/catalog-service"},
             "drug": {"drugId": "baclofen", "revision": 1, "state": "published", "name": "baclofen", "names": [],
              "codes": [], "versions": [{"version": 1, "effectiveFrom": "2026-01-01", "classes": ["gaba-b-agonist"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"}}]}}""";

    static final String DIFFERENCES = """
            {"differences": [{"change": "changed", "pointer": "/version/doseRules/0/dailyMaximum/value",
              "item": "oral-adult", "before": 80, "after": 75}]}""";

    static final String INVALID = """
            {"type": "urn:theriac:problem:invalid-request", "title": "The request is not valid", "status": 400,
             "detail": "See violations for each field.",
             "violations": [{"pointer": "query:from", "detail": "must be given"}]}""";

    static final String NOT_FOUND = """
            {"type": "urn:theriac:problem:not-found", "title": "There is no such resource", "status": 404,
             "detail": "No draft of this drug is open."}""";

    static final String OWN_WORK = """
            {"type": "urn:theriac:problem:forbidden", "title": "The token does not allow this", "status": 403,
             "detail": "You wrote a part of this draft; a second person has to review it."}""";

    static final String OUTDATED = """
            {"type": "urn:theriac:problem:conflict", "title": "The request conflicts with the current state",
             "status": 409, "detail": "The drug stands at revision 3, and this was made from 2: read it again."}""";

    static final String STALE = """
            {"type": "urn:theriac:problem:precondition-failed", "title": "It is not what you have seen",
             "status": 412, "detail": "The draft was changed meanwhile, or is there already: read it again."}""";

    static final String UNCONDITIONAL = """
            {"type": "urn:theriac:problem:precondition-required", "title": "Say what you have seen", "status": 428,
             "detail": "Send the ETag of the draft, as you last read it, in If-Match."}""";

    private EditingApi() {}
}
