/// When duplicates are looked for.
package theriac.adverseevent.duplicate.config;
