package theriac.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A quarter of FAERS about patients who never lived, with the files and columns of a real one, as many lines
/// per case, and as much left out: 5,000 drugs and 2,000 reactions, each as frequent as Zipf has it, a day of
/// onset in three cases of ten, an age in six (the shares of a published extract of 2017). The catalog knows
/// the most frequent drugs and the vocabulary the most frequent reactions.
final class MadeUpQuarter {

    private static final List<String> KNOWN_DRUGS = List.of(
            "BACLOFEN$BACLOFEN",
            "DIAZEPAM$DIAZEPAM",
            "PARACETAMOL$ACETAMINOPHEN",
            "GABAPENTIN$GABAPENTIN",
            "TIZANIDINE$TIZANIDINE HYDROCHLORIDE",
            "METFORMIN$METFORMIN HYDROCHLORIDE");
    private static final List<String> KNOWN_REACTIONS =
            List.of("Somnolence", "Headache", "Nausea", "Seizure", "Fall", "Fatigue", "Dizziness", "Vomiting");
    private static final int DRUGS = 5_000;
    private static final int REACTIONS = 2_000;
    private static final LocalDate EARLIEST_ONSET = LocalDate.of(2023, 1, 1);
    private static final int DAYS_OF_ONSET = 1_100;

    private final Zipf<String> drugNames = new Zipf<>(names(KNOWN_DRUGS, DRUGS, name -> name + " 10 MG$" + name));
    private final Zipf<String> reactionNames =
            new Zipf<>(names(KNOWN_REACTIONS, REACTIONS, name -> name + " disorder"));

    private final StringBuilder demographics = new StringBuilder(
            "primaryid$caseid$caseversion$i_f_code$event_dt$mfr_dt$init_fda_dt$fda_dt$rept_cod$auth_num$mfr_num$mfr_sndr"
                    + "$lit_ref$age$age_cod$age_grp$sex$e_sub$wt$wt_cod$rept_dt$to_mfr$occp_cod$reporter_country"
                    + "$occr_country\n");
    private final StringBuilder drugs = new StringBuilder(
            "primaryid$caseid$drug_seq$role_cod$drugname$prod_ai$val_vbm$route$dose_vbm$cum_dose_chr$cum_dose_unit"
                    + "$dechal$rechal$lot_num$exp_dt$nda_num$dose_amt$dose_unit$dose_form$dose_freq\n");
    private final StringBuilder reactions = new StringBuilder("primaryid$caseid$pt$drug_rec_act\n");
    private final StringBuilder outcomes = new StringBuilder("primaryid$caseid$outc_cod\n");
    private final StringBuilder sources = new StringBuilder("primaryid$caseid$rpsr_cod\n");
    private final StringBuilder therapies =
            new StringBuilder("primaryid$caseid$dsg_drug_seq$start_dt$end_dt$dur$dur_cod\n");
    private final StringBuilder indications = new StringBuilder("primaryid$caseid$indi_drug_seq$indi_pt\n");

    /// @param firstCase the FDA's number of the first case; the others follow it
    MadeUpQuarter(long firstCase, int cases) {
        var chance = new SplittableRandom(firstCase);
        for (var i = 0; i < cases; i++) {
            add(firstCase + i, chance);
        }
    }

    private static List<String> names(List<String> known, int all, UnaryOperator<String> written) {
        var madeUp = new MadeUpNames(4);
        return Stream.concat(
                        known.stream(),
                        Stream.generate(madeUp::next).map(String::toUpperCase).map(written))
                .limit(all)
                .toList();
    }

    private void add(long caseId, SplittableRandom chance) {
        var key = caseId + "1$" + caseId + "$";
        demographics
                .append(key)
                .append("1$I$")
                .append(onset(chance))
                .append("$20260103$20260104$20260105$EXP$$US-X-")
                .append(caseId)
                .append("$X$$")
                .append(chance.nextInt(10) < 6 ? 20 + chance.nextInt(70) + "$YR$$" : "$$$")
                .append(chance.nextInt(100) < 55 ? "F" : "M")
                .append("$Y$70$KG$20260105$$MD$US$US\n");
        for (var drug = 1; drug <= 4; drug++) {
            drugs.append(key)
                    .append(drug)
                    .append(drug == 1 ? "$PS$" : "$C$")
                    .append(drugNames.draw(chance))
                    .append("$1$Oral$10 MG, UNK$$$U$U$$$20123$10$MG$TABLET$QD\n");
        }
        for (var reaction = 0; reaction < 3; reaction++) {
            reactions.append(key).append(reactionNames.draw(chance)).append("$\n");
        }
        for (var drug = 1; drug <= 2; drug++) {
            therapies.append(key).append(drug).append("$20250101$20260103$$\n");
            indications.append(key).append(drug).append("$Muscle spasticity\n");
        }
        outcomes.append(key).append("HO\n");
        sources.append(key).append("HP\n");
    }

    /// A day, a year, or nothing.
    private static String onset(SplittableRandom chance) {
        var day = EARLIEST_ONSET.plusDays(chance.nextInt(DAYS_OF_ONSET));
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
            case 3, 4 -> Integer.toString(day.getYear());
            default -> "";
        };
    }

    /// Writes its zip.
    void write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, "DEMO", demographics);
            entry(zip, "DRUG", drugs);
            entry(zip, "REAC", reactions);
            entry(zip, "OUTC", outcomes);
            entry(zip, "RPSR", sources);
            entry(zip, "THER", therapies);
            entry(zip, "INDI", indications);
        }
    }

    private static void entry(ZipOutputStream zip, String file, StringBuilder lines) throws IOException {
        zip.putNextEntry(new ZipEntry("ASCII/" + file + "26Q1.txt"));
        zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
