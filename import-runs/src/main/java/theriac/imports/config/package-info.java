/// What can be set, and the thread that imports.
package theriac.imports.config;
