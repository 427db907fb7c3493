package theriac.catalog.editing.rest;

/// Examples for the API's documentation. What any operation may refuse is described by the HTTP edge.
final class EditingApi {

    static final String TAG = "Editing";
    static final String TAG_DESCRIPTION = "Drafts of what the catalog says, reviewed by a second person.";
    static final String HISTORY_TAG = "History";
    static final String HISTORY_DESCRIPTION = "What the catalog said before, and what changed.";
    static final String CONTENTS = """
            {"baseRevision": 1,
             "names": [{"name": "Lioresal", "kind": "brand",
               "source": {"citation": "Brand name on a United States label of the drug", "evidenceLevel": "label",
                 "jurisdiction": "US"}}],
             "version": {"effectiveFrom": "2027-01-01", "classes": ["gaba-b-agonist"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"}}}""";

    static final String CLAIMS = """
            {"baseRevision": 1,
             "claims": [{"claimId": "baclofen-101", "topic": "precaution", "subject": "epilepsy",
               "statement": "Can make epilepsy worse.",
               "source": {"citation": "Baclofen tablets, UK product information", "evidenceLevel": "label",
                 "jurisdiction": "GB"}}]}""";

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
             "codes": [],
             "claims": [{"claimId": "baclofen-101", "drugId": "baclofen", "topic": "precaution", "subject": "epilepsy",
               "statement": "Can make epilepsy worse.", "asserts": [], "concerns": [],
               "source": {"citation": "Baclofen tablets, UK product information", "evidenceLevel": "label",
                 "jurisdiction": "GB"}}]}""";

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

    private EditingApi() {}
}
