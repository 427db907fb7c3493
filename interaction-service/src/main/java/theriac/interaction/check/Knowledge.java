package theriac.interaction.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.interaction.check.CheckResult.CheckedAgainst;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.rule.Condition.InPatient;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Subject;

/// All that a check needs to know, for one day; immutable, made anew when a drug, a rule or the day changes.
///
/// @param silent subjects without a rule in force
/// @param conditions those that rules ask for
/// @param compiled the rules in force, laid out for fast checks
/// @param basis what an answer says that it rests on
record Knowledge(
        DrugCatalog drugs,
        List<InteractionRule> rules,
        Set<Subject> silent,
        Set<String> conditions,
        CompiledRules compiled,
        CheckedAgainst basis) {

    private static final int DIGEST_BYTES = 8;

    static Knowledge on(LocalDate day, DrugCatalog drugs, RuleBook book) {
        var inForce = book.inForceOn(day);
        var keys = inForce.stream().map(InteractionRule::key).toList();
        return new Knowledge(
                drugs,
                inForce,
                book.silentOn(day),
                conditions(inForce),
                CompiledRules.of(drugs.drugs(), inForce),
                new CheckedAgainst(drugs.day(), drugs.size(), keys, digest(keys)));
    }

    private static String digest(List<RuleKey> keys) {
        var lines = keys.stream().map(RuleKey::toString).collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> conditions(List<InteractionRule> rules) {
        return rules.stream()
                .map(InteractionRule::condition)
                .filter(InPatient.class::isInstance)
                .map(InPatient.class::cast)
                .flatMap(condition -> condition.patient().conditions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
