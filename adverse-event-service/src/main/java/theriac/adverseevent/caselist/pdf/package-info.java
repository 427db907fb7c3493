/// Cases as PDF, to print and to file.
package theriac.adverseevent.caselist.pdf;
