/// Goes on with traces where the work of several callers is done together.
package theriac.messaging.tracing;
