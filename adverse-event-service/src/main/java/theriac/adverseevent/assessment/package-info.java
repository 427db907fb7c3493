/// Judges cases: how likely each drug caused each reaction, by published scales, with every answer kept.
package theriac.adverseevent.assessment;
