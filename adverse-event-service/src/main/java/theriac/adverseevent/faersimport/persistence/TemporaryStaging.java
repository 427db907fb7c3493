package theriac.adverseevent.faersimport.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.StagedBatch;
import theriac.adverseevent.faersimport.Staging;
import theriac.adverseevent.persistence.Database;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.persistence.CopyIntoTable;
import theriac.imports.persistence.TemporaryTables;

/// Stages lines in temporary tables of a connection of its own, filled by `COPY`, one table at a time.
final class TemporaryStaging implements Staging {

    private enum Table {
        VERSION("faers_version"),
        DRUG("faers_drug"),
        REACTION("faers_reaction"),
        OUTCOME("faers_outcome"),
        THERAPY("faers_therapy"),
        INDICATION("faers_indication"),
        SOURCE("faers_source"),
        DELETION("faers_deletion");

        private final String table;

        Table(String table) {
            this.table = table;
        }
    }

    private final TemporaryTables tables;
    private final Map<Table, String> files = new EnumMap<>(Table.class);

    TemporaryStaging(Connection connection) throws SQLException {
        this.tables = new TemporaryTables(connection, StagingTables.DROP, StagingTables.CREATE);
    }

    @Override
    public void add(QuarterLine line) {
        try {
            write(line);
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    private void write(QuarterLine line) throws SQLException {
        switch (line) {
            case QuarterLine.Version version -> write(version);
            case QuarterLine.Drug drug -> write(drug);
            case QuarterLine.Reaction reaction ->
                into(Table.REACTION, reaction.file())
                        .value(reaction.line())
                        .value(reaction.primaryId())
                        .value(reaction.mention().term())
                        .endRow();
            case QuarterLine.Outcome outcome ->
                into(Table.OUTCOME, outcome.file())
                        .value(outcome.line())
                        .value(outcome.primaryId())
                        .value(outcome.seriousness().code())
                        .endRow();
            case QuarterLine.Therapy therapy ->
                into(Table.THERAPY, therapy.file())
                        .value(therapy.line())
                        .value(therapy.primaryId())
                        .value(therapy.sequence())
                        .value(therapy.start())
                        .value(therapy.end())
                        .endRow();
            case QuarterLine.Indication indication ->
                into(Table.INDICATION, indication.file())
                        .value(indication.line())
                        .value(indication.primaryId())
                        .value(indication.sequence())
                        .value(indication.indication())
                        .endRow();
            case QuarterLine.Source source ->
                into(Table.SOURCE, source.file())
                        .value(source.line())
                        .value(source.primaryId())
                        .value(source.study())
                        .endRow();
            case QuarterLine.Deletion deletion ->
                into(Table.DELETION, deletion.file())
                        .value(deletion.file())
                        .value(deletion.line())
                        .value(deletion.caseId())
                        .value(deletion.day())
                        .endRow();
            case QuarterLine.Unmapped ignored -> {}
        }
    }

    private void write(QuarterLine.Version version) throws SQLException {
        var facts = version.facts();
        into(Table.VERSION, version.file())
                .value(version.line())
                .value(version.primaryId())
                .value(version.caseId())
                .value(version.version().number())
                .value(version.version().informedOn())
                .value(facts.onset().map(PartialDate::first))
                .value(facts.onset().map(PartialDate::last))
                .value(facts.person().sex().map(Coded::code))
                .value(facts.person().age().map(AgeYears::value))
                .value(facts.country().map(Country::code))
                .value(facts.origin().reporter().map(Coded::code))
                .value(facts.origin().kind().map(Coded::code))
                .value(facts.person().ageGroup().map(Coded::code))
                .value(facts.person().weight().map(WeightKg::value))
                .value(facts.origin().worldwideNumber().map(WorldwideNumber::value))
                .endRow();
    }

    private void write(QuarterLine.Drug drug) throws SQLException {
        var mention = drug.mention();
        var dosage = mention.use().dosages().stream().findFirst();
        var dose = dosage.flatMap(Dosage::dose);
        var every = dosage.flatMap(Dosage::every);
        into(Table.DRUG, drug.file())
                .value(drug.line())
                .value(drug.primaryId())
                .value(drug.sequence())
                .value(mention.role().code())
                .value(mention.route().map(Coded::code))
                .value(mention.name())
                .value(mention.ingredient().map(SpokenName::key))
                .value(dose.map(Amount::value))
                .value(dose.map(Amount::unit))
                .value(every.map(Amount::value))
                .value(every.map(Amount::unit))
                .value(dosage.flatMap(Dosage::batch))
                .value(mention.use().dechallenge().map(Coded::code))
                .value(mention.use().rechallenge().map(Coded::code))
                .endRow();
    }

    private CopyIntoTable into(Table wanted, String file) throws SQLException {
        files.put(wanted, file);
        return tables.into(wanted.table);
    }

    @Override
    public long chooseVersions() {
        try {
            tables.run(StagingTables.CHOOSE);
            return tables.count(StagingTables.COUNT);
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    @Override
    public StagedBatch batch(long from, long to) {
        try {
            return StagedCases.read(tables.connection(), from, to);
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    @Override
    public List<ReportLine> strays(int limit) {
        try (PreparedStatement statement = tables.connection().prepareStatement(StagingTables.STRAYS)) {
            statement.setInt(1, limit);
            try (var row = statement.executeQuery()) {
                List<ReportLine> strays = new ArrayList<>();
                while (row.next()) {
                    strays.add(ReportLine.refused(
                            fileOf(row.getString("kind")), row.getInt("line"), Extent.LINE, row.getString("reason")));
                }
                return strays;
            }
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }

    private String fileOf(String kind) {
        var of = switch (kind) {
            case "DRUG" -> Table.DRUG;
            case "REAC" -> Table.REACTION;
            case "OUTC" -> Table.OUTCOME;
            case "THER" -> Table.THERAPY;
            case "INDI" -> Table.INDICATION;
            case "RPSR" -> Table.SOURCE;
            default -> Table.VERSION;
        };
        return files.getOrDefault(of, kind);
    }

    @Override
    public void close() {
        try {
            tables.close();
        } catch (SQLException failure) {
            throw Database.failed(failure);
        }
    }
}
