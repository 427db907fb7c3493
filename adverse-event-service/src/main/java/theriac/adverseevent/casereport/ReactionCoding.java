package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.MeddraCoding;
import theriac.adverseevent.coding.MeddraInForce;
import theriac.adverseevent.coding.MeddraRelease;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReactionTerms;
import theriac.adverseevent.coding.SiteSynonyms;
import theriac.adverseevent.coding.SpokenName;

/// Recognises reactions as terms of the platform and, where MedDRA was imported, of MedDRA: by what people
/// decided about the text, else by the code that was reported, else by the text. A term of MedDRA leads to the
/// platform's where that knows its name.
@ApplicationScoped
class ReactionCoding {

    private final ReactionTerms terms;
    private final SiteSynonyms synonyms;
    private final MeddraInForce meddra;

    ReactionCoding(ReactionTerms terms, SiteSynonyms synonyms, MeddraInForce meddra) {
        this.terms = terms;
        this.synonyms = synonyms;
        this.meddra = meddra;
    }

    CodedReaction coded(ReactionMention mention, SenderId sender) {
        var decided = synonyms.find(
                MentionKind.REACTION,
                sender.value(),
                List.of(SpokenName.of(mention.term()).key()));
        return decided.flatMap(what -> byDecision(mention, what)).orElseGet(() -> byReport(mention));
    }

    /// The same reaction as it is recognised by now. What a newer version of MedDRA has as it was keeps the
    /// version that it was coded with.
    CodedReaction recoded(CodedReaction known, SenderId sender) {
        if (isSettled(known)) {
            return known;
        }
        var now = coded(known.mention(), sender);
        return same(now, known) ? known : now;
    }

    boolean isCodedOtherwise(CodedReaction known) {
        boolean decided = known.method().equals(Optional.of(CodingMethod.ASSESSOR));
        return decided || (!isSettled(known) && !same(byReport(known.mention()), known));
    }

    private static boolean same(CodedReaction now, CodedReaction known) {
        boolean sameMethod =
                now.method().equals(known.method()) || known.method().isEmpty();
        return sameMethod && now.term().equals(known.term()) && pathOf(now).equals(pathOf(known));
    }

    private boolean isSettled(CodedReaction known) {
        boolean decided = known.method().equals(Optional.of(CodingMethod.ASSESSOR));
        boolean recognised = known.term().isPresent() || known.meddra().isPresent();
        return recognised
                && !decided
                && (meddra.release().isEmpty()
                        || known.meddra()
                                .map(MeddraCoding::version)
                                .equals(meddra.release().map(MeddraRelease::version)));
    }

    private static Optional<List<Object>> pathOf(CodedReaction reaction) {
        return reaction.meddra().map(coding -> List.of(coding.llt(), coding.pt()));
    }

    private Optional<CodedReaction> byDecision(ReactionMention mention, Decided decided) {
        return switch (decided) {
            case Decided.Term(var term) ->
                Optional.of(new CodedReaction(
                        mention, Optional.of(term), Optional.of(CodingMethod.ASSESSOR), ofMeddra(mention)));
            case Decided.Meddra(var code) ->
                meddra.release()
                        .flatMap(release -> release.find(code))
                        .map(coding -> new CodedReaction(
                                mention, termOf(coding), Optional.of(CodingMethod.ASSESSOR), Optional.of(coding)));
            case Decided.Drug ignored -> Optional.empty();
            case Decided.Nothing ignored -> Optional.empty();
        };
    }

    private CodedReaction byReport(ReactionMention mention) {
        var own = terms.find(mention.term());
        var coding = ofMeddra(mention);
        var method = own.map(ReactionTerms.Match::method)
                .or(() -> coding.map(found -> byCode(mention).isPresent() ? CodingMethod.CODE : CodingMethod.MEDDRA));
        var term = own.map(ReactionTerms.Match::term).or(() -> coding.flatMap(this::termOf));
        return new CodedReaction(mention, term, method, coding);
    }

    private Optional<MeddraCoding> ofMeddra(ReactionMention mention) {
        return byCode(mention).or(() -> meddra.release().flatMap(release -> release.find(mention.term())));
    }

    private Optional<MeddraCoding> byCode(ReactionMention mention) {
        return mention.code().flatMap(code -> meddra.release().flatMap(release -> release.find(code)));
    }

    private Optional<ReactionTerm> termOf(MeddraCoding coding) {
        return meddra.release()
                .flatMap(release -> release.nameOf(coding.llt())
                        .flatMap(terms::find)
                        .or(() -> release.nameOf(coding.pt()).flatMap(terms::find))
                        .map(ReactionTerms.Match::term));
    }
}
