/// Imports over HTTP.
package theriac.imports.rest;
