package theriac.adverseevent.erasure.rest;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.erasure.ErasureReason;
import theriac.http.Problem;

/// Why a case is erased.
@Schema(name = "ErasureRequest", examples = "{ \"reason\": \"patient-request\" }")
record ErasureRequest(
        @Schema(enumeration = {"patient-request", "sent-in-error", "retention-expired", "ordered"}) @NotNull
        String reason) {

    static ErasureReason read(String reason) {
        return Coded.of(ErasureReason.class, reason)
                .orElseThrow(() -> Problem.invalid("/reason", "must be one of " + Coded.codesOf(ErasureReason.class)));
    }
}
