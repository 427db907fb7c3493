/// Real PostgreSQL and Kafka without Docker.
package theriac.platform;
