/// Lists, opens and counts cases for those who assess them, each within what its site may see.
package theriac.adverseevent.caselist;
