/// XML of strangers: read without trusting it, and written back without losing any of it.
package theriac.adverseevent.casereport.e2b.xml;
