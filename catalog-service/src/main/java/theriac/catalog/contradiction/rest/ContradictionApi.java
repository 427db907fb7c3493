package theriac.catalog.contradiction.rest;

/// Examples for the API's documentation.
final class ContradictionApi {

    static final String BACLOFEN = """
            {"items": [
              {"kind": "disagreeing-values", "drugId": "baclofen", "subject": "multiple sclerosis",
               "figures": {"topic": "effectiveness", "measure": "patients-improved", "relation": "disjoint",
                 "apart": [{"lower": "75 percent", "higher": "80 percent"}]},
               "sides": [
                 {"stance": "75 percent", "strongestEvidence": "unsourced-claim",
                  "claims": [{"claimId": "seed-026", "drugId": "baclofen", "topic": "effectiveness",
                    "subject": "multiple sclerosis", "statement": "Share of patients whom it helps.",
                    "value": {"comparator": "equal", "low": 75, "high": 75, "unit": "percent",
                      "measure": "patients-improved"},
                    "asserts": [], "concerns": [],
                    "source": {"citation": "A web article", "evidenceLevel": "unsourced-claim"}}]},
                 {"stance": "80 percent", "strongestEvidence": "unsourced-claim",
                  "claims": [{"claimId": "seed-028", "drugId": "baclofen", "topic": "effectiveness",
                    "subject": "multiple sclerosis", "statement": "Share with better mobility.",
                    "value": {"comparator": "equal", "low": 80, "high": 80, "unit": "percent",
                      "measure": "patients-improved"},
                    "asserts": [], "concerns": [],
                    "source": {"citation": "Another web article", "evidenceLevel": "unsourced-claim"}}]}],
               "undecided": [], "contradictThemselves": []},
              {"kind": "use-against-precaution", "drugId": "baclofen", "subject": "epilepsy",
               "sides": [
                 {"stance": "use", "strongestEvidence": "unsourced-claim",
                  "claims": [{"claimId": "seed-024", "drugId": "baclofen", "topic": "off-label",
                    "subject": "epilepsy", "statement": "Benefit in some types of epilepsy not settled.",
                    "asserts": [], "concerns": [],
                    "source": {"citation": "A web article", "evidenceLevel": "unsourced-claim"}}]},
                 {"stance": "precaution", "strongestEvidence": "label",
                  "claims": [{"claimId": "baclofen-011", "drugId": "baclofen", "topic": "precaution",
                    "subject": "epilepsy", "statement": "Can make epilepsy worse.",
                    "asserts": [], "concerns": [],
                    "source": {"citation": "Baclofen tablets, UK product information", "evidenceLevel": "label",
                      "jurisdiction": "GB"}}]}],
               "undecided": [], "strongerSide": "precaution", "contradictThemselves": []}]}""";

    static final String GENERAL = """
            {"items": [
              {"kind": "opposed-statements",
               "subject": "Antispasmodics are direct-acting relaxants of skeletal muscle.",
               "sides": [
                 {"stance": "yes", "strongestEvidence": "unsourced-claim",
                  "claims": [{"claimId": "seed-131", "topic": "class", "subject": "antispasmodics",
                    "statement": "Placed as a subclass of the direct-acting relaxants of skeletal muscle.",
                    "asserts": [{"proposition": "Antispasmodics are direct-acting relaxants of skeletal muscle.",
                      "answer": "yes"}], "concerns": [],
                    "source": {"citation": "A web article", "evidenceLevel": "unsourced-claim"}}]},
                 {"stance": "no", "strongestEvidence": "unsourced-claim",
                  "claims": [{"claimId": "seed-132", "topic": "class", "subject": "antispasmodics",
                    "statement": "Placed as a class of their own that relaxes smooth muscle.",
                    "asserts": [{"proposition": "Antispasmodics are direct-acting relaxants of skeletal muscle.",
                      "answer": "no"}], "concerns": [],
                    "source": {"citation": "A web article", "evidenceLevel": "unsourced-claim"}}]}],
               "undecided": [], "contradictThemselves": ["A web article"]}]}""";

    private ContradictionApi() {}
}
