/// Passes the page's calls on to the services, with the token of whoever sits before the page.
package theriac.dashboard.forwarding;
