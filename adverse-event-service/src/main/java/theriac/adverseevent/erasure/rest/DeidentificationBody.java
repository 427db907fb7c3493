package theriac.adverseevent.erasure.rest;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.erasure.Deidentification;

/// That a case was de-identified.
///
/// @param deidentifiedBy the token's subject
@Schema(name = "Deidentification", examples = """
                { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "deidentifiedAt": "2026-11-21T10:00:00Z",
                  "deidentifiedBy": "records@demo-hospital", "reason": "patient-request" }""")
record DeidentificationBody(String caseId, Instant deidentifiedAt, String deidentifiedBy, String reason) {

    static DeidentificationBody of(Deidentification done) {
        return new DeidentificationBody(
                done.caseId().toString(), done.at(), done.by(), done.reason().code());
    }
}
