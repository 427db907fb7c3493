/// Reads the ASCII files in which the MSSO distributes MedDRA.
package theriac.adverseevent.meddraimport.ascii;
