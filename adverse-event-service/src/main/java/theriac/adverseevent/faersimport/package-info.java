/// Imports quarters of FAERS, the FDA's public collection of reports: each case once, in its latest version.
package theriac.adverseevent.faersimport;
