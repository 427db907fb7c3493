package theriac.dataprotection.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Unsealed;
import theriac.dataprotection.Vault;

/// The vault whose keys are in the service's own database.
@ApplicationScoped
class PostgresVault implements Vault {

    private final SubjectKeys stored;
    private final MasterKeys masterKeys;

    PostgresVault(SubjectKeys stored, MasterKeyRegister register) {
        this.stored = stored;
        this.masterKeys = register.masterKeys();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Sealed> sealAll(List<Unsealed> items) {
        var subjects = items.stream()
                .map(Unsealed::subject)
                .distinct()
                .sorted(Comparator.comparing(SubjectId::value))
                .toList();
        var keys = keysOf(subjects);
        return items.stream().map(item -> seal(keys, item)).toList();
    }

    @Override
    public Map<SubjectId, byte[]> openAll(Map<SubjectId, Sealed> items) {
        return stored.find(items.keySet()).stream()
                .collect(Collectors.toMap(WrappedKey::subject, key -> open(key, items)));
    }

    private byte[] open(WrappedKey key, Map<SubjectId, Sealed> items) {
        var sealed = Objects.requireNonNull(items.get(key.subject()));
        return AesGcm.open(masterKeys.unwrap(key), sealed.bytes(), context(key.subject()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean forget(SubjectId subject) {
        return stored.forget(subject);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void renew(SubjectId subject) {
        stored.delete(subject);
    }

    /// Makes a key for each first, since most subjects are new; in one order for all transactions, so that none waits
    /// for another in a circle.
    private Map<SubjectId, SecretKey> keysOf(List<SubjectId> subjects) {
        var keys = subjects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), subject -> AesGcm.newKey(), (one, other) -> one, LinkedHashMap::new));
        var wrapped = keys.entrySet().stream()
                .map(entry -> masterKeys.wrap(entry.getKey(), entry.getValue()))
                .toList();
        var made = stored.insertMissing(wrapped);
        var others =
                subjects.stream().filter(subject -> !made.contains(subject)).toList();
        if (!others.isEmpty()) {
            keys.keySet().retainAll(made);
            stored.hold(others).forEach(key -> keys.put(key.subject(), masterKeys.unwrap(key)));
        }
        return keys;
    }

    private static Sealed seal(Map<SubjectId, SecretKey> keys, Unsealed item) {
        var key = keys.get(item.subject());
        if (key == null) {
            throw new IllegalStateException("nothing may be sealed for %s: it was forgotten"
                    .formatted(item.subject().value()));
        }
        return new Sealed(AesGcm.seal(key, item.plain(), context(item.subject())));
    }

    private static byte[] context(SubjectId subject) {
        return subject.value().getBytes(StandardCharsets.UTF_8);
    }
}
