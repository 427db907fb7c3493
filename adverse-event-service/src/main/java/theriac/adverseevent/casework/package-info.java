/// What people have to do about hospitals' cases: by when which report is due, who works on what, and what was said,
/// asked and submitted.
package theriac.adverseevent.casework;
