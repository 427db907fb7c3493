package theriac.architecture.offenders.featuresdonotknowedges.catalog.drug.rest;

public class DrugResource {}
