package theriac.adverseevent.faersimport.faers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.faers.Values.LineRefused;
import theriac.imports.ReportLine.Extent;

/// Reads what a line says of a drug: that it was taken, when, and why.
///
/// @param today nothing happened later
record DrugReading(LocalDate today) {

    private static final String SEQUENCE = "drug_seq";
    private static final String MUST_BE_A_NUMBER = "must be a number";
    private static final String INDICATION_NOT_KNOWN = "unknown indication";

    QuarterLine drug(long primaryId, Values values) throws LineRefused {
        var role = values.required("role_cod", FaersCodes::role, "must be one of PS, SS, C, I, DN");
        var ingredient = values.text("prod_ai").map(SpokenName::of);
        var name = values.text("drugname");
        if (name.isEmpty() && ingredient.isEmpty()) {
            throw new LineRefused(values.refusal(Extent.LINE, "drugname and prod_ai are both empty"));
        }
        long sequence = values.text(SEQUENCE).flatMap(FaersCodes::number).orElse(-(long) values.line());
        var route = values.text("route").flatMap(FaersCodes::route);
        var mention = new DrugMention(name, Optional.empty(), ingredient, role, route, use(values));
        return new QuarterLine.Drug(values.file(), values.line(), primaryId, sequence, mention);
    }

    private static DrugUse use(Values values) {
        var dosage =
                new Dosage(dose(values), every(values), Optional.empty(), Optional.empty(), values.text("lot_num"));
        boolean told = dosage.dose().isPresent()
                || dosage.every().isPresent()
                || dosage.batch().isPresent();
        return new DrugUse(
                Optional.empty(),
                told ? List.of(dosage) : List.of(),
                Optional.empty(),
                challenge(values, "dechal"),
                challenge(values, "rechal"));
    }

    private static Optional<Amount> dose(Values values) {
        var unit = values.text("dose_unit").orElse("");
        return values.optional(
                "dose_amt", number -> DoseCodes.dose(number, unit), "is no number above 0 with a known dose_unit");
    }

    private static Optional<Amount> every(Values values) {
        boolean irregular =
                values.text("dose_freq").filter(DoseCodes::isIrregular).isPresent();
        return irregular ? Optional.empty() : values.optional("dose_freq", DoseCodes::every, "is no known code");
    }

    private static Optional<Challenge> challenge(Values values, String column) {
        return values.optional(column, FaersCodes::challenge, "must be one of Y, N, U, D");
    }

    QuarterLine therapy(long primaryId, Values values) throws LineRefused {
        long sequence = values.required(SEQUENCE, FaersCodes::number, MUST_BE_A_NUMBER);
        var start = values.optional("start_dt", this::past, "is no date of the past");
        var end = values.optional("end_dt", this::past, "is no date of the past");
        if (start.isPresent()
                && end.isPresent()
                && start.get().isAfter(end.get().last())) {
            values.leaveOut("end_dt", "is before start_dt");
            end = Optional.empty();
        }
        return start.isEmpty() && end.isEmpty()
                ? new QuarterLine.Unmapped()
                : new QuarterLine.Therapy(values.file(), values.line(), primaryId, sequence, start, end);
    }

    private Optional<PartialDate> past(String text) {
        return FaersCodes.partialDate(text).filter(date -> !date.isAfter(today));
    }

    QuarterLine indication(long primaryId, Values values) throws LineRefused {
        long sequence = values.required(SEQUENCE, FaersCodes::number, MUST_BE_A_NUMBER);
        var indication = values.required("indi_pt", Optional::of, "must not be empty");
        return indication.toLowerCase(Locale.ROOT).endsWith(INDICATION_NOT_KNOWN)
                ? new QuarterLine.Unmapped()
                : new QuarterLine.Indication(values.file(), values.line(), primaryId, sequence, indication);
    }
}
