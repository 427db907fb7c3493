package theriac.catalog.drug;

/// Whether the catalog stands behind what it says about a drug. What it said stays readable.
public enum DrugState implements Kebab {
    PUBLISHED,
    WITHDRAWN
}
