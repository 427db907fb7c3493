package theriac.catalog.drug.rest;

/// Examples for the API's documentation. What any operation may refuse is described by the HTTP edge.
final class CatalogApi {

    static final String DRUG_PAGE = """
            {"items": [{"drugId": "baclofen", "revision": 1, "state": "published", "name": "baclofen",
              "names": [{"name": "Lioresal", "kind": "brand",
                "source": {"citation": "Brand name on a United States label of the drug", "evidenceLevel": "label",
                  "jurisdiction": "US"}}],
              "codes": [{"system": "unii", "code": "H789N3FKE8", "status": "active",
                "source": {"citation": "FDA UNII list, entry of the substance", "evidenceLevel": "reference-article",
                  "jurisdiction": "US"}}],
              "classes": ["centrally-acting-muscle-relaxant", "gaba-b-agonist", "muscle-relaxant"],
              "cnsDepression": {"grade": 1, "source": {"citation": "Baclofen tablets, US prescribing information",
                "evidenceLevel": "label", "jurisdiction": "US"}},
              "match": {"text": "Lioresal", "kind": "brand", "how": "prefix"}}],
             "nextCursor": "YmFjbG9mZW4"}""";

    static final String DRUG = """
            {"drugId": "baclofen", "revision": 1, "state": "published", "name": "baclofen", "names": [],
             "codes": [{"system": "rxnorm", "code": "1292", "status": "active",
               "source": {"citation": "RxCUI on which three public crosswalks agree",
                 "evidenceLevel": "reference-article"}}],
             "versions": [{"version": 1, "effectiveFrom": "2026-01-01",
               "classes": ["centrally-acting-muscle-relaxant", "gaba-b-agonist", "muscle-relaxant"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"},
               "cnsDepression": {"grade": 1, "source": {"citation": "Baclofen tablets, US prescribing information",
                 "evidenceLevel": "label", "jurisdiction": "US"}},
               "doseRules": [{"id": "oral-adult", "route": "oral", "age": {"measure": "age-years", "from": 12},
                 "advice": "use", "start": {"value": 5, "unit": "mg"}, "startTimesPerDay": 3,
                 "step": {"value": 5, "unit": "mg"}, "stepIntervalDays": 3,
                 "dailyMaximum": {"value": 80, "unit": "mg"},
                 "source": {"citation": "Baclofen tablets, US prescribing information", "evidenceLevel": "label",
                   "jurisdiction": "US"}}],
               "listedReactions": [{"term": "seizure", "context": "withdrawal", "serious": true,
                 "source": {"citation": "Baclofen, current US prescribing information", "evidenceLevel": "label",
                   "jurisdiction": "US"}}]}]}""";

    static final String CLAIM_PAGE = """
            {"items": [{"claimId": "seed-027", "drugId": "baclofen", "topic": "effectiveness",
              "subject": "multiple sclerosis", "statement": "Rate of effectiveness.",
              "value": {"comparator": "range", "low": 70, "high": 80, "unit": "percent", "measure": "patients-improved"},
              "asserts": [], "concerns": [],
              "source": {"citation": "Web article on baclofen; publisher, author and date not named",
                "evidenceLevel": "unsourced-claim"}}],
             "nextCursor": "c2VlZC0wMjc"}""";

    static final String CATALOG_ENTRY = """
            {"drugId": "baclofen", "revision": 1, "state": "published", "name": "baclofen", "names": [], "codes": [],
             "versions": [{"version": 1, "effectiveFrom": "2026-01-01", "classes": ["gaba-b-agonist"],
               "classesSource": {"citation": "The drug's product information", "evidenceLevel": "label"},
               "doseRules": [], "listedReactions": []}],
             "claims": [{"claimId": "seed-027", "drugId": "baclofen", "topic": "effectiveness",
               "subject": "multiple sclerosis", "statement": "Rate of effectiveness.",
               "source": {"citation": "Web article on baclofen; publisher, author and date not named",
                 "evidenceLevel": "unsourced-claim"}}]}""";

    private CatalogApi() {}
}
