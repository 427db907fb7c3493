/// Hands out the page, and tells the browser what it may do with it.
package theriac.dashboard.page;
