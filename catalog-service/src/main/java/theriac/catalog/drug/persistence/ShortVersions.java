package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import theriac.catalog.drug.Version;

/// Of each drug the version in force, and of that only the classes and the sedation grade: whole documents are
/// long, and someone who types waits for each. Where none is in force yet, the one to come.
record ShortVersions(Map<String, Version> byDrug) {

    private static final String SHORTENED = """
            select distinct on (drug_id) drug_id, cast(
                jsonb_build_object('version', number, 'effectiveFrom', effective_from)
                || jsonb_strip_nulls(jsonb_build_object(
                    'classes', body -> 'classes',
                    'classesSource', body -> 'classesSource',
                    'cnsDepression', body -> 'cnsDepression')) as text) as document
            from drug_version
            where drug_id in (:ids)
            order by drug_id, (effective_from <= :today) desc, effective_from desc, number desc
            """;

    static ShortVersions of(EntityManager database, List<?> ids, LocalDate today) {
        var rows = database.createNativeQuery(SHORTENED, Tuple.class)
                .setParameter("ids", ids)
                .setParameter("today", today)
                .getResultStream();
        return new ShortVersions(((Stream<?>) rows)
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("drug_id", String.class),
                        row -> VersionColumn.read(row.get("document", String.class)))));
    }

    List<Version> of(String drug) {
        return List.of(Objects.requireNonNull(byDrug.get(drug)));
    }
}
