/// How far this service's consumer group is behind.
package theriac.messaging.lag;
