package theriac.catalog.rxnormimport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.rxnormimport.Concept;
import theriac.catalog.rxnormimport.Concept.ClinicalDrug;
import theriac.catalog.rxnormimport.Concept.OtherCode;

/// Puts rows together to ingredients. Rows of one ingredient follow each other.
final class StagedConcepts {

    private final long place;
    private final int line;
    private final String rxcui;
    private final String name;
    private final List<String> synonyms = new ArrayList<>();
    private final List<String> brands = new ArrayList<>();
    private final List<OtherCode> otherCodes = new ArrayList<>();
    private final List<String> formerRxcuis = new ArrayList<>();
    private final List<ClinicalDrug> products = new ArrayList<>();

    private StagedConcepts(ResultSet row) throws SQLException {
        place = row.getLong("place");
        line = row.getInt("line");
        rxcui = row.getString("ingredient");
        name = row.getString("name");
    }

    static List<Concept> read(ResultSet row) throws SQLException {
        var concepts = new ArrayList<Concept>();
        StagedConcepts current = null;
        while (row.next()) {
            if (current == null || current.place != row.getLong("place")) {
                end(current, concepts);
                current = new StagedConcepts(row);
            }
            current.add(row);
        }
        end(current, concepts);
        return concepts;
    }

    private static void end(@Nullable StagedConcepts concept, List<Concept> concepts) {
        if (concept != null) {
            concepts.add(concept.whole());
        }
    }

    private void add(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "SY" -> synonyms.add(row.getString("text"));
            case "BN" -> brands.add(row.getString("text"));
            case "RETIRED" -> formerRxcuis.add(row.getString("rxcui"));
            case "SCD" ->
                products.add(new ClinicalDrug(
                        row.getString("rxcui"),
                        row.getString("text"),
                        row.getString("component"),
                        row.getString("form")));
            default -> otherCodes.add(new OtherCode(CodeSystem.valueOf(kind), row.getString("text")));
        }
    }

    private Concept whole() {
        return new Concept(line, rxcui, name, synonyms, brands, otherCodes, formerRxcuis, products);
    }
}
