package theriac.catalog.drug.persistence;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.document.VersionDocument;

/// Reads drugs shortened to what a list shows, all in one query: someone who types waits for each. Of the
/// versions that is the one in force, or the one to come where none is yet, and of it only the classes and the
/// sedation grade, since whole documents are long.
@ApplicationScoped
class ShortDrugs {

    private static final String SOURCE =
            "'source', json_build_object('citation', citation, 'evidenceLevel', evidence_level,"
                    + " 'jurisdiction', jurisdiction, 'dated', dated)";

    private static final String SHORTENED = """
            select cast(json_build_object(
                'id', d.id, 'revision', d.revision, 'state', d.state, 'name', d.name,
                'names', coalesce((
                    select json_agg(json_build_object('name', n.name, 'kind', kind, %1$s) order by position)
                    from drug_name n where n.drug_id = d.id), '[]'),
                'codes', coalesce((
                    select json_agg(json_build_object('system', system, 'code', code, 'retired', retired,
                        'replacedBy', replaced_by, %1$s) order by position)
                    from drug_code c where c.drug_id = d.id), '[]'),
                'version', (
                    select jsonb_build_object('version', number, 'effectiveFrom', effective_from)
                        || jsonb_strip_nulls(jsonb_build_object(
                            'classes', body -> 'classes',
                            'classesSource', body -> 'classesSource',
                            'cnsDepression', body -> 'cnsDepression'))
                    from drug_version v where v.drug_id = d.id
                    order by (effective_from <= :today) desc, effective_from desc, number desc
                    limit 1)) as text)
            from drug d
            where d.id = any (:ids)
            """.formatted(SOURCE);

    private final EntityManager database;

    ShortDrugs(EntityManager database) {
        this.database = database;
    }

    /// Those of the drugs that exist.
    Map<DrugId, Drug> of(List<DrugId> ids, LocalDate today) {
        List<?> found = database.createNativeQuery(SHORTENED)
                .setParameter("ids", ids.stream().map(DrugId::value).toArray(String[]::new))
                .setParameter("today", today)
                .getResultList();
        return found.stream()
                .map(document -> Shortened.read(String.valueOf(document)).toDrug())
                .collect(Collectors.toMap(Drug::id, Function.identity()));
    }

    /// A drug as the query writes it.
    private record Shortened(
            String id,
            long revision,
            String state,
            String name,
            List<NameRow> names,
            List<CodeRow> codes,
            VersionDocument version) {

        static Shortened read(String document) {
            try {
                return VersionColumn.JSON.readValue(document, Shortened.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        Drug toDrug() {
            var monograph = new Monograph(
                    DrugState.valueOf(state),
                    name,
                    names.stream().map(NameRow::toName).toList(),
                    codes.stream().map(CodeRow::toCode).toList(),
                    List.of(version.toVersion()));
            return new Drug(new DrugId(id), revision, monograph);
        }
    }
}
