package theriac.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A quarter of FAERS about patients who never lived, with the files and columns of a real one and about as many lines
/// per case: four drugs, three reactions, two indications and therapies, one outcome and source.
final class MadeUpQuarter {

    private static final List<String> DRUGS = List.of(
            "BACLOFEN$BACLOFEN",
            "DIAZEPAM$DIAZEPAM",
            "PARACETAMOL$ACETAMINOPHEN",
            "GABAPENTIN$GABAPENTIN",
            "TIZANIDINE$TIZANIDINE HYDROCHLORIDE",
            "METFORMIN$METFORMIN HYDROCHLORIDE",
            "NOSUCHOL$NOSUCHOLINE",
            "INVENTAMAB$INVENTAMAB",
            "FICTICORT$FICTICORTISONE",
            "MADEUPINE 10 MG$MADEUPINE");
    private static final List<String> REACTIONS = List.of(
            "Somnolence", "Headache", "Nausea", "Seizure", "Fall", "Drug ineffective", "Off label use", "Fatigue");

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
        var chance = new Random(firstCase);
        for (var i = 0; i < cases; i++) {
            add(firstCase + i, chance);
        }
    }

    private void add(long caseId, Random chance) {
        var key = caseId + "1$" + caseId + "$";
        demographics
                .append(key)
                .append("1$I$20260102$20260103$20260104$20260105$EXP$$US-X-")
                .append(caseId)
                .append("$X$$")
                .append(20 + chance.nextInt(60))
                .append("$YR$$")
                .append(chance.nextBoolean() ? "F" : "M")
                .append("$Y$70$KG$20260105$$MD$US$US\n");
        for (var drug = 1; drug <= 4; drug++) {
            drugs.append(key)
                    .append(drug)
                    .append(drug == 1 ? "$PS$" : "$C$")
                    .append(DRUGS.get(chance.nextInt(DRUGS.size())))
                    .append("$1$Oral$10 MG, UNK$$$U$U$$$20123$10$MG$TABLET$QD\n");
        }
        for (var reaction = 0; reaction < 3; reaction++) {
            reactions
                    .append(key)
                    .append(REACTIONS.get((chance.nextInt(3) + reaction * 3) % REACTIONS.size()))
                    .append("$\n");
        }
        for (var drug = 1; drug <= 2; drug++) {
            therapies.append(key).append(drug).append("$20250101$20260103$$\n");
            indications.append(key).append(drug).append("$Muscle spasticity\n");
        }
        outcomes.append(key).append("HO\n");
        sources.append(key).append("HP\n");
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
