/// Whether the services behind the page can be used.
package theriac.dashboard.readiness;
