/// When replicas learn of a new version.
package theriac.adverseevent.meddraimport.config;
