/// Takes reports of suspected adverse reactions in, whatever their format and way, and keeps each case once.
package theriac.adverseevent.casereport;
