/// Imports MedDRA for those who have its licence: terms, their currency and primary paths, one version beside the
/// other.
package theriac.adverseevent.meddraimport;
