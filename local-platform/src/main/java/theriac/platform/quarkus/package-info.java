/// The platform for tests of a Quarkus application.
package theriac.platform.quarkus;
