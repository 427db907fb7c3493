/// What becomes of statistics of disproportionate reporting that crossed a screen: their history, and what assessors
/// make of them. Only they make a signal of it.
package theriac.adverseevent.signal;
