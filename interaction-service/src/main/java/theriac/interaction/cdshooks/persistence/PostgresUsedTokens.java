package theriac.interaction.cdshooks.persistence;

import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import theriac.interaction.cdshooks.trust.UsedTokens;

/// One row per token, for all replicas.
@ApplicationScoped
class PostgresUsedTokens implements UsedTokens {

    private final Rows rows;

    PostgresUsedTokens(Rows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean use(String issuer, String tokenId, Instant goodUntil) {
        return rows.update("""
                insert into cds_used_token (issuer, token_id, good_until) values (?, ?, ?)
                on conflict (issuer, token_id) do nothing""", issuer, tokenId, goodUntil.atOffset(ZoneOffset.UTC)) == 1;
    }
}
