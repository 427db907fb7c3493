package theriac.adverseevent.signal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.signal.Act;
import theriac.adverseevent.signal.Decision;

/// A decision in the column `decisions`.
///
/// @param reason sealed with the signal's key, in base64
record DecisionColumn(
        String act,
        String by,
        String at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        long counted,
        List<String> reviewed,
        int reporters) {

    static DecisionColumn of(Decision decision, @Nullable String sealedReason) {
        return new DecisionColumn(
                decision.act().code(),
                decision.by(),
                decision.at().toString(),
                sealedReason,
                decision.counted(),
                decision.reviewed().stream().map(CaseId::toString).toList(),
                decision.reporters());
    }

    Decision toDecision(Optional<String> opened) {
        return new Decision(
                Coded.of(Act.class, act).orElseThrow(),
                by,
                Instant.parse(at),
                opened,
                counted,
                reviewed.stream().flatMap(id -> CaseId.parse(id).stream()).toList(),
                reporters);
    }
}
