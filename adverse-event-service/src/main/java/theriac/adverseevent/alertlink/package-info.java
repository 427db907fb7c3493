/// Links cases to alerts about abrupt stops, whichever arrives first: a reaction that began in an alert's window may be
/// a withdrawal.
package theriac.adverseevent.alertlink;
