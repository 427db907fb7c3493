package theriac.adverseevent.duplicate.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.duplicate.Candidates;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.patientreference.PatientReference;

/// Finds candidates by indexes that each lead to few cases, and never takes more than a set number of any. A statement
/// looks for those of all cases of a batch.
@ApplicationScoped
class PostgresCandidates implements Candidates {

    private static final int MOST = 50;

    /// What is looked for, a row for each case, and a look-up in the index for each row.
    private static final String WANTED = """
            select w.id, f.case_id
            from unnest(?::text[]::uuid[], ?::text[], ?::text[]::numeric[], ?::text[]::patient_sex[], ?::text[])
                as w (id, value, age, sex, drugs)
            cross join lateral (
            """;
    private static final String LIKE_IT = """
            and (c.age_years is null or w.age is null or abs(c.age_years - w.age) <= 1.5)
            and (c.sex is null or w.sex is null or c.sex = w.sex)
            """;
    private static final String OTHER =
            " and c.case_id <> w.id and c.state = 'open' order by c.case_no desc limit " + MOST + ") f";
    static final String BY_PATIENT =
            WANTED + "select c.case_id from safety_case c where c.patient_reference = w.value" + OTHER;
    static final String BY_NUMBER =
            WANTED + "select c.case_id from safety_case c where c.worldwide_number = w.value" + OTHER;
    /// Thousands of cases may have one day of onset, so that those of about this age are read from the index, and those
    /// without one.
    static final String BY_DAY = WANTED + """
            select c.case_id from (
                select * from safety_case s where s.onset_first = w.value::date and s.onset_last = w.value::date
                    and s.age_years between w.age - 1.5 and w.age + 1.5
                union all select * from safety_case s where s.onset_first = w.value::date
                    and s.onset_last = w.value::date and s.age_years is null
                union all select * from safety_case s where s.onset_first = w.value::date
                    and s.onset_last = w.value::date and s.age_years is not null and w.age is null) c
            where true
            """ + LIKE_IT + """
            and exists (select from case_drug d where d.case_no = c.case_no
                and (d.drug_id = any(string_to_array(w.drugs, chr(31)))
                    or d.drug_id is null and (d.name_key = any(string_to_array(w.drugs, chr(31)))
                        or d.ingredient = any(string_to_array(w.drugs, chr(31))))))
            """ + OTHER;
    /// `offset 0` keeps each case to a look-up of its own: the planner can't know that the drug is rare, and would
    /// rather walk through all cases until enough of them name it.
    static final String BY_DRUG = WANTED + """
            select c.case_id from (
                select case_no from case_drug where drug_id = w.value
                union select case_no from case_drug where drug_id is null and name_key = w.value
                union select case_no from case_drug where drug_id is null and ingredient = w.value) d
            cross join lateral (select * from safety_case s where s.case_no = d.case_no offset 0) c
            where true
            """ + LIKE_IT + OTHER;

    /// Between the names of drugs; no name has it.
    private static final String SEPARATOR = "\u001f";

    private final Database database;
    private final StatedNumbers stated;

    PostgresCandidates(Database database) {
        this.database = database;
        this.stated = new StatedNumbers(database);
    }

    @Override
    public Map<CaseId, List<CaseId>> of(List<Wanted> wanted) {
        var found = new Found();
        look(BY_PATIENT, wanted, one -> one.state().patient().map(PatientReference::value), found);
        look(
                BY_NUMBER,
                wanted,
                one -> one.state().facts().origin().worldwideNumber().map(WorldwideNumber::value),
                found);
        look(
                BY_DAY,
                wanted,
                one -> one.state()
                        .facts()
                        .onset()
                        .filter(onset -> onset.first().equals(onset.last()))
                        .map(PartialDate::toString),
                found);
        look(BY_DRUG, wanted, Wanted::rarest, found);
        stated.of(wanted).forEach((id, others) -> others.forEach(other -> found.add(new Hit(id, other))));
        return found.lists();
    }

    private void look(String sql, List<Wanted> wanted, Function<Wanted, Optional<String>> by, Found found) {
        var told = wanted.stream().filter(one -> by.apply(one).isPresent()).toList();
        if (!told.isEmpty()) {
            database.query(
                            sql,
                            statement -> new Columns<>(statement, 1, told)
                                    .text(one -> one.state().id().toString())
                                    .text(one -> by.apply(one).orElseThrow())
                                    .text(one -> one.state()
                                            .facts()
                                            .person()
                                            .age()
                                            .map(AgeYears::value)
                                            .map(BigDecimal::toPlainString)
                                            .orElse(null))
                                    .text(one -> one.state()
                                            .facts()
                                            .person()
                                            .sex()
                                            .map(Coded::code)
                                            .orElse(null))
                                    .text(one -> String.join(SEPARATOR, drugsOf(one.state()))),
                            Hit::read)
                    .forEach(found::add);
        }
    }

    /// A case, and one that may be the same.
    private record Hit(CaseId wanted, CaseId other) {

        static Hit read(ResultSet row) throws SQLException {
            return new Hit(
                    new CaseId(row.getObject("id", UUID.class)), new CaseId(row.getObject("case_id", UUID.class)));
        }
    }

    /// What was found of each, once.
    private static final class Found {

        private final Map<CaseId, Set<CaseId>> others = new HashMap<>();

        private void add(Hit hit) {
            others.computeIfAbsent(hit.wanted(), _ -> new LinkedHashSet<>()).add(hit.other());
        }

        private Map<CaseId, List<CaseId>> lists() {
            return others.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
        }
    }

    private static Collection<String> drugsOf(SafetyCase state) {
        return state.drugs().stream()
                .flatMap(drug -> drug
                        .drug()
                        .map(DrugId::value)
                        .or(() -> drug.mention().name().map(SpokenName::of).map(SpokenName::key))
                        .or(() -> drug.mention().ingredient().map(SpokenName::key))
                        .stream())
                .collect(Collectors.toSet());
    }
}
