/// What drugs did.
package theriac.adverseevent;
