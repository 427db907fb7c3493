package theriac.catalog.rxnormimport;

import java.util.List;

import theriac.catalog.drug.Code.CodeSystem;

/// An ingredient of a release with all that the release says of it.
///
/// @param line where in RXNCONSO its name stands
/// @param synonyms further names, those of its salts among them
/// @param brands brand names of which it is the only ingredient
/// @param otherCodes its codes in other systems
/// @param formerRxcuis codes that were merged into it
/// @param products those of which it is the only ingredient
public record Concept(
        int line,
        String rxcui,
        String name,
        List<String> synonyms,
        List<String> brands,
        List<OtherCode> otherCodes,
        List<String> formerRxcuis,
        List<ClinicalDrug> products) {

    public Concept {
        synonyms = List.copyOf(synonyms);
        brands = List.copyOf(brands);
        otherCodes = List.copyOf(otherCodes);
        formerRxcuis = List.copyOf(formerRxcuis);
        products = List.copyOf(products);
    }

    /// A code in another system.
    public record OtherCode(CodeSystem system, String code) {}

    /// A strength in a dose form, as RxNorm writes them.
    ///
    /// @param component ingredient and strength, such as `baclofen 10 MG`
    public record ClinicalDrug(String rxcui, String name, String component, String doseForm) {}
}
