package theriac.adverseevent.casereport;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.DrugMatch;
import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.SiteSynonyms;

/// Recognises drugs as the catalog's: by what people decided about the name, else by code and name. What is
/// only spelled like a name is not recognised here.
@ApplicationScoped
class DrugCoding {

    private final DrugNames names;
    private final SiteSynonyms synonyms;

    DrugCoding(DrugNames names, SiteSynonyms synonyms) {
        this.names = names;
        this.synonyms = synonyms;
    }

    CodedDrug coded(DrugMention mention, SenderId sender) {
        var decided = synonyms.find(MentionKind.DRUG, sender.value(), mention.keys());
        return CodedDrug.of(mention, decided.flatMap(DrugCoding::match).or(() -> names.find(mention.keys())));
    }

    /// The same drug as it is recognised by now. What was recognised for certain stays as it is.
    CodedDrug recoded(CodedDrug known, SenderId sender) {
        boolean settled = known.drug().isPresent() && !known.method().equals(Optional.of(CodingMethod.ASSESSOR));
        return settled ? known : coded(known.mention(), sender);
    }

    private static Optional<DrugMatch> match(Decided decided) {
        return decided instanceof Decided.Drug(var drug)
                ? Optional.of(new DrugMatch(drug, CodingMethod.ASSESSOR))
                : Optional.empty();
    }
}
