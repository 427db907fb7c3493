/// What can be set.
package theriac.messaging.config;
