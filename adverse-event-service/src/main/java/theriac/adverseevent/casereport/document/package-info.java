/// JSON that was sent, read strictly: each value where it stands, with a note of what is wrong there.
package theriac.adverseevent.casereport.document;
