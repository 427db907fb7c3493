package theriac.architecture.offenders.sharedmodulesdonotknowservices.catalog.drug;

public class Drug {}
