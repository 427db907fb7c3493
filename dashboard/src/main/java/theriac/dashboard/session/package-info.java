/// Who sits before the page: sign-in, the session in a cookie, and that only the page itself may use it.
package theriac.dashboard.session;
