package theriac.interaction.cdshooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.http.Caller;
import theriac.interaction.cdshooks.HookAnswer.Extension;
import theriac.patientreference.PatientReferences;

/// Remembers, in one transaction, that a hook was answered and with what: the audit entry, each card's rule,
/// and what the user has seen where the request asks for that. Without the entry there is no answer.
@ApplicationScoped
class RememberCards {

    private static final String PATIENT_ID = "urn:theriac:cds-hooks:patient-id";

    private final ShownCards shown;
    private final AuditTrail audit;
    private final PatientReferences references;
    private final CdsHooksSettings settings;
    private final Clock clock;

    RememberCards(
            ShownCards shown, AuditTrail audit, PatientReferences references, CdsHooksSettings settings, Clock clock) {
        this.shown = shown;
        this.audit = audit;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    /// Remembers an answer, and leaves out the cards that were seen before where the request wants that.
    @Transactional
    HookAnswer shown(HookRequest request, Caller caller, HookAnswer answer) {
        var site = caller.site().id();
        var now = clock.instant();
        audit.record(new AuditEntry(
                now,
                caller.actor() + request.user().map(user -> " for " + user).orElse(""),
                site,
                "check-" + request.hook(),
                "cds-hook/" + request.instance()));
        var reader = reader(request, site);
        var seen = request.switches().filterRepeated()
                ? shown.seenSince(site, reader, now.minus(settings.shownFor()))
                : Set.<String>of();
        var hashes = new HashMap<UUID, String>();
        answer.cards().forEach(card -> hashes.put(card.uuid(), hash(card.told().says())));
        var left = answer.cards().stream()
                .filter(card -> !seen.contains(hashes.get(card.uuid())))
                .toList();
        shown.add(
                left.stream().map(RememberCards::shown).toList(), request.hook().toString(), site, now);
        if (request.switches().cacheForOrderSign()) {
            shown.addSeen(site, reader, Set.copyOf(hashes.values()), now);
        }
        return without(answer, left);
    }

    private static ShownCards.Shown shown(Card card) {
        var told = card.told();
        return new ShownCards.Shown(card.uuid(), told.rule(), told.version(), told.severity());
    }

    private static HookAnswer without(HookAnswer answer, List<Card> left) {
        var filtered = answer.cards().size() - left.size();
        return new HookAnswer(left, new Extension(answer.extension().check().filtered(filtered)));
    }

    /// The patient under a key that the table's readers do not have, and the user.
    private String reader(HookRequest request, String site) {
        var patient = references.of(site, PATIENT_ID, request.patient().id()).value();
        return hash(patient + " " + request.user().orElse(""));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Keeps what became of cards.
    ///
    /// @return cards that this site was not shown by this hook; when there are any, nothing is kept
    @Transactional
    Set<UUID> answered(List<ShownCards.Feedback> feedback, Hook hook, Caller caller) {
        var cards = feedback.stream().map(ShownCards.Feedback::card).collect(Collectors.toSet());
        var known = shown.known(cards, caller.site().id(), hook.toString());
        cards.removeAll(known);
        if (cards.isEmpty()) {
            var now = clock.instant();
            shown.addFeedback(feedback, now);
            audit.recordAll(known.stream()
                    .map(card ->
                            new AuditEntry(now, caller.actor(), caller.site().id(), "answer-card", "cds-card/" + card))
                    .toList());
        }
        return cards;
    }

    /// How often each rule's cards were shown and what became of them.
    @Transactional
    List<ShownCards.Count> counts(String site) {
        return shown.counts(site);
    }
}
