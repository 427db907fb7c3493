package theriac.architecture.offenders.namessaysomething.catalog.drug;

class OffenderManager {}
