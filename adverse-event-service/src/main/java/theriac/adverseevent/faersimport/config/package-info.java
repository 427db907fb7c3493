/// Keeps the replicas' imports apart.
package theriac.adverseevent.faersimport.config;
