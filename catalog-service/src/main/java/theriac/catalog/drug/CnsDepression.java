package theriac.catalog.drug;

/// How strongly a drug sedates, on the scale of Linjakumpu et al. 2003: 0 not a sedative, 1 sedation is a prominent
/// effect, 2 a primary sedative.
public record CnsDepression(int grade, Source source) {

    public CnsDepression {
        if (grade < 0 || grade > 2) {
            throw new IllegalArgumentException("sedation is graded 0, 1 or 2");
        }
        source.bearing("a sedation grade");
    }
}
