/// What drugs do together.
package theriac.interaction;
