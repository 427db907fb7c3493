package theriac.adverseevent.coding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.SimilarNames.Entry;

/// What texts that were not recognised may mean, by how they are spelled: ids of the catalog's drugs, terms of
/// the platform. Knows the names that there were when it was refreshed last.
@ApplicationScoped
public class Spellings {

    private final DrugNames drugNames;
    private final ReactionTerms reactionTerms;
    private final LookAlikeNames lookAlikes;
    private final MeddraInForce meddra;
    private volatile long lastMark = -1;
    private volatile Vocabulary known = new Vocabulary(-1, Optional.empty(), "", Map.of());

    Spellings(DrugNames drugNames, ReactionTerms reactionTerms, LookAlikeNames lookAlikes, MeddraInForce meddra) {
        this.drugNames = drugNames;
        this.reactionTerms = reactionTerms;
        this.lookAlikes = lookAlikes;
        this.meddra = meddra;
    }

    /// @param fingerprint the same for the same names
    private record Vocabulary(
            long mark,
            Optional<MeddraVersion> release,
            String fingerprint,
            Map<MentionKind, SimilarNames<String>> names) {}

    /// Takes over the names that there are now: the first at once, later ones when none was learned since the last
    /// call. An import brings new ones for as long as it runs, and to arrange all of them again and again would
    /// cost as much as the import. True when all that there are have been taken over, and no more came lately.
    public boolean refresh() {
        long mark = drugNames.mark();
        var release = meddra.release().map(MeddraRelease::version);
        if (mark == known.mark() && release.equals(known.release())) {
            return true;
        }
        boolean still = mark == lastMark;
        lastMark = mark;
        if (!still && known.mark() >= 0) {
            return false;
        }
        var drugs = entriesOfDrugs();
        var fingerprint = fingerprint(drugs);
        Map<MentionKind, SimilarNames<String>> names = new EnumMap<>(MentionKind.class);
        names.put(MentionKind.DRUG, new SimilarNames<>(drugs));
        names.put(MentionKind.REACTION, new SimilarNames<>(entriesOfReactions()));
        known = new Vocabulary(mark, release, fingerprint, names);
        return still;
    }

    /// Which names are known, in a form that can be compared.
    public String fingerprint() {
        return known.fingerprint();
    }

    /// The one thing that a text means but for a slip of the pen, if that is clear.
    public Optional<Suggestion<String>> clearMatch(MentionKind kind, SpokenName text) {
        return Optional.ofNullable(known.names().get(kind))
                .flatMap(names -> names.clearMatch(text, lookAlikes.of(kind)));
    }

    /// What a text may mean, the most alike first.
    public List<Suggestion<String>> like(MentionKind kind, SpokenName text, int most) {
        var names = known.names().get(kind);
        return names == null ? List.of() : names.like(text, most);
    }

    private List<Entry<String>> entriesOfDrugs() {
        return drugNames.all().stream()
                .flatMap(drug -> drug.names().keySet().stream()
                        .map(name -> new Entry<>(name, drug.id().value())))
                .toList();
    }

    private List<Entry<String>> entriesOfReactions() {
        return reactionTerms.byName().entrySet().stream()
                .map(name -> new Entry<>(name.getKey(), name.getValue().value()))
                .toList();
    }

    private String fingerprint(List<Entry<String>> drugs) {
        var digest = sha256();
        meddra.release()
                .ifPresent(release -> digest.update(release.version().toString().getBytes(StandardCharsets.UTF_8)));
        drugs.stream()
                .map(entry -> entry.name().key() + '\0' + entry.target() + '\0')
                .sorted()
                .forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
