package theriac.adverseevent.signal.persistence;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import theriac.adverseevent.signal.Crossing;
import theriac.adverseevent.signal.Decision;
import theriac.adverseevent.signal.Signal;
import theriac.adverseevent.signal.SignalId;
import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// Writes and reads what happened to a signal. What assessors wrote in their own words is sealed with its key.
@ApplicationScoped
class SignalColumns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<CrossingColumn>> CROSSINGS = new TypeReference<>() {};
    private static final TypeReference<List<DecisionColumn>> DECISIONS = new TypeReference<>() {};

    private final Vault vault;

    SignalColumns(Vault vault) {
        this.vault = vault;
    }

    String crossings(Signal signal) {
        return write(signal.crossings().stream().map(CrossingColumn::of).toList());
    }

    List<Crossing> crossings(String column) {
        return read(column, CROSSINGS).stream().map(CrossingColumn::toCrossing).toList();
    }

    String decisions(Signal signal) {
        return write(signal.decisions().stream()
                .map(decision -> DecisionColumn.of(
                        decision,
                        decision.reason()
                                .map(reason -> sealed(signal.id(), reason))
                                .orElse(null)))
                .toList());
    }

    List<Decision> decisions(SignalId id, String column) {
        return read(column, DECISIONS).stream()
                .map(decision -> decision.toDecision(opened(id, decision)))
                .toList();
    }

    /// Decisions without what assessors wrote in their own words.
    List<Decision> decisionsWithoutReasons(String column) {
        return read(column, DECISIONS).stream()
                .map(decision -> decision.toDecision(Optional.empty()))
                .toList();
    }

    private String sealed(SignalId id, String reason) {
        var sealed = vault.seal(keyOf(id), reason.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed.bytes());
    }

    private Optional<String> opened(SignalId id, DecisionColumn decision) {
        return Optional.ofNullable(decision.reason())
                .map(text -> vault.open(
                                keyOf(id), new Sealed(Base64.getDecoder().decode(text)))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8))
                        .orElse("(forgotten)"));
    }

    private static SubjectId keyOf(SignalId id) {
        return new SubjectId("signal/" + id);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String column, TypeReference<T> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
