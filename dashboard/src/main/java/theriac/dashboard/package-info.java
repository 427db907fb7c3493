/// The page for people and its backend: sign-in, session, and the way from the page to the services.
package theriac.dashboard;
