/// Announces cases to the platform, and takes hospitals' reports from their topics.
package theriac.adverseevent.casereport.messaging;
