/// Which pairs of a drug and a reaction are reported more often than the rest of the case base lets one expect, counted
/// while cases come in. What crosses a threshold is a statistic; what it means, people decide elsewhere.
package theriac.adverseevent.disproportionality;
