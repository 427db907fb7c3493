package theriac.architecture.offenders.edgesdonotknoweachother.catalog.drug.persistence;

public class DrugRow {}
