package theriac.catalog.drug;

/// A class of CNS-active drugs as the AGS Beers Criteria count them in people of 65 and over: three or more are
/// too many. Alcohol is none of them.
public record BeersClass(Group group, Source source) {

    /// The classes of the 2023 criteria.
    public enum Group implements Kebab {
        /// Gabapentinoids included.
        ANTIEPILEPTIC,
        /// Tricyclics, SSRIs and SNRIs.
        ANTIDEPRESSANT,
        ANTIPSYCHOTIC,
        BENZODIAZEPINE,
        /// The hypnotics at the benzodiazepine receptor that are no benzodiazepines.
        Z_DRUG,
        OPIOID,
        SKELETAL_MUSCLE_RELAXANT
    }

    public BeersClass {
        source.bearing("a Beers class");
    }
}
