/// Where the HTTP edge meets Quarkus: tokens, limits, and each kind of failure as a problem.
package theriac.http.rest;
