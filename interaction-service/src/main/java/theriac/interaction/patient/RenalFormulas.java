package theriac.interaction.patient;

/// Estimates of kidney function in adults from one stable creatinine.
public final class RenalFormulas {

    private RenalFormulas() {}

    /// Glomerular filtration rate in mL/min/1.73 m² after CKD-EPI 2021 (Inker et al., N Engl J Med
    /// 2021;385:1737-49): 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^-1.200 × 0.9938^age, × 1.012 for women; κ is 0.7
    /// for women and 0.9 for men, α is -0.241 for women and -0.302 for men. Worked: a woman of 55 with 0.9 mg/dL
    /// has 142 × (0.9/0.7)^-1.2 × 0.9938^55 × 1.012 = 75.5.
    public static double ckdEpi2021(double milligramsPerDeciliter, double ageYears, Sex sex) {
        var female = sex == Sex.FEMALE;
        var relative = milligramsPerDeciliter / (female ? 0.7 : 0.9);
        var low = Math.pow(Math.min(relative, 1), female ? -0.241 : -0.302);
        var high = Math.pow(Math.max(relative, 1), -1.2);
        return 142 * low * high * Math.pow(0.9938, ageYears) * (female ? 1.012 : 1);
    }

    /// Creatinine clearance in mL/min after Cockcroft and Gault (Nephron 1976;16:31-41):
    /// (140 - age) × kg / (72 × Scr), × 0.85 for women. Worked: a woman of 45 with 60 kg and 0.9 mg/dL has
    /// 95 × 60 / 64.8 × 0.85 = 74.8.
    public static double cockcroftGault(double milligramsPerDeciliter, double ageYears, double weightKg, Sex sex) {
        return (140 - ageYears) * weightKg / (72 * milligramsPerDeciliter) * (sex == Sex.FEMALE ? 0.85 : 1);
    }
}
