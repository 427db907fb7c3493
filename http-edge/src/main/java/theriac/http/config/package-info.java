/// What the HTTP edge of every service is told.
package theriac.http.config;
