package theriac.catalog.loading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.Product;

/// Which names, codes and products of drugs an import added to what is shipped.
public interface ImportedStatements {

    /// Notes statements about drugs as added by an import, in its transaction.
    void add(Map<DrugId, List<Statement>> statements);

    /// What imports added to each of the drugs.
    Map<DrugId, Set<Statement>> of(Collection<DrugId> drugs);

    /// A name, code or product, by its value.
    ///
    /// @param kind `name`, `product`, or the code's system
    record Statement(String kind, String value) {

        public static Statement of(DrugName name) {
            return new Statement("name", name.value());
        }

        public static Statement of(Code code) {
            return new Statement(code.system().spelling(), code.value());
        }

        public static Statement of(Product product) {
            return new Statement("product", product.name());
        }
    }
}
