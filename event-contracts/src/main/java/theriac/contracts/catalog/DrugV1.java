package theriac.contracts.catalog;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.contracts.catalog.Rules.DoseRule;
import theriac.contracts.catalog.Rules.ListedReaction;

/// The whole state of one drug on `catalog.drug.v1`, keyed by `drugId`.
///
/// @param drugId the catalog's own stable id, a lower-case slug such as `baclofen`
/// @param revision rises by one with each change of the drug; readers keep the highest and ignore the rest
/// @param state `published`, or `withdrawn` when the catalog no longer stands behind it
/// @param name the preferred (ingredient) name
/// @param names all further names by which the drug is known
/// @param codes its codes in public systems; a retired code stays and says so
/// @param versions what the catalog states about the drug, by the date it takes effect, oldest first; at least one
public record DrugV1(
        String drugId,
        long revision,
        String state,
        String name,
        List<Name> names,
        List<Code> codes,
        List<Version> versions) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "catalog.drug.v1";

    /// A further name of the drug; its kind is `synonym` or `brand`.
    public record Name(String name, String kind) {}

    /// A code in a public system: `rxnorm` (RxCUI), `atc` or `unii`.
    ///
    /// @param status `active` or `retired`
    /// @param replacedBy the code that took over, for a retired one
    public record Code(
            String system,
            String code,
            String status,
            @Nullable String replacedBy) {}

    /// What holds from one date on, until a later version takes effect.
    ///
    /// @param version the catalog's number of this version, from 1
    /// @param classes pharmacological classes as slugs, such as `benzodiazepine`
    /// @param cnsDepression how strongly the drug sedates; absent when the catalog does not say
    /// @param beersClass absent when the drug belongs to none of the classes that the Beers criteria count
    public record Version(
            int version,
            LocalDate effectiveFrom,
            List<String> classes,
            @Nullable CnsDepression cnsDepression,
            @Nullable BeersClass beersClass,
            @Nullable List<Use.Indication> indications,
            @Nullable List<Use.Product> products,
            List<DoseRule> doseRules,
            @Nullable List<Stopping.TaperRule> taperRules,
            List<ListedReaction> listedReactions,
            @Nullable List<Use.Precaution> precautions,
            @Nullable List<Use.Guidance> guidance) {}

    /// Sedation as a grade: 0 not a sedative, 1 sedation is prominent, 2 a primary sedative (Linjakumpu et al. 2003).
    public record CnsDepression(int grade, Rules.Source source) {}

    /// A class of CNS-active drugs as the AGS Beers Criteria 2023 count them in people of 65 and over.
    ///
    /// @param group `antiepileptic`, `antidepressant`, `antipsychotic`, `benzodiazepine`, `z-drug`, `opioid` or
    ///   `skeletal-muscle-relaxant`
    public record BeersClass(String group, Rules.Source source) {}
}
