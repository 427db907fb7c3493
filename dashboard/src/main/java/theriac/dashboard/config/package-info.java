/// What the dashboard is told from outside.
package theriac.dashboard.config;
