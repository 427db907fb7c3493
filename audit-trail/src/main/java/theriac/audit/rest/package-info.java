/// The trail over HTTP, for auditors.
package theriac.audit.rest;
