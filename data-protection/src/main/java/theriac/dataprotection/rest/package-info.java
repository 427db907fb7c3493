/// Keys over HTTP, for those who run the platform.
package theriac.dataprotection.rest;
