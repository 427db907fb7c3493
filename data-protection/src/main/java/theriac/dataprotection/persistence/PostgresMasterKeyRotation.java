package theriac.dataprotection.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import theriac.dataprotection.MasterKeyRotation;

/// Walks through the keys in the order of their subjects, a few hundred per transaction.
@ApplicationScoped
class PostgresMasterKeyRotation implements MasterKeyRotation {

    private static final int BATCH = 500;

    private final SubjectKeys stored;
    private final MasterKeyRegister register;

    PostgresMasterKeyRotation(SubjectKeys stored, MasterKeyRegister register) {
        this.stored = stored;
        this.register = register;
    }

    @Override
    public Outcome rotate() {
        var rotated = 0L;
        var batch = rotateAfter("");
        while (!batch.isEmpty()) {
            rotated += batch.size();
            batch = rotateAfter(batch.getLast().subject().value());
        }
        register.strikeUnused();
        return new Outcome(register.masterKeys().current(), rotated);
    }

    private List<WrappedKey> rotateAfter(String subject) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var masterKeys = register.masterKeys();
            var batch = stored.wrappedWithOthers(masterKeys.current(), subject, BATCH);
            stored.replace(batch.stream()
                    .map(key -> masterKeys.wrap(key.subject(), masterKeys.unwrap(key)))
                    .toList());
            return batch;
        });
    }
}
