package theriac.architecture.offenders.servicesdonotknoweachother.interaction.check;

public class Check {}
