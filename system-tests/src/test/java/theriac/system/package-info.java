/// The packaged platform from outside: started with the launcher, spoken to over HTTP and Kafka, killed and looked at.
package theriac.system;
