package theriac.adverseevent.erasure.rest;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.erasure.DeidentificationReason;
import theriac.http.Problem;

/// Why a case is de-identified.
@Schema(name = "DeidentificationRequest", examples = "{ \"reason\": \"patient-request\" }")
record DeidentificationRequest(
        @Schema(enumeration = {"patient-request", "no-longer-needed", "ordered"}) @NotNull
        String reason) {

    DeidentificationReason read() {
        return Coded.of(DeidentificationReason.class, reason)
                .orElseThrow(() ->
                        Problem.invalid("/reason", "must be one of " + Coded.codesOf(DeidentificationReason.class)));
    }
}
