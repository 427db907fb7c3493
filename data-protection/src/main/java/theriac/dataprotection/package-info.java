/// Encrypts what is about a person with a key per subject, and forgets a subject by destroying its key.
package theriac.dataprotection;
