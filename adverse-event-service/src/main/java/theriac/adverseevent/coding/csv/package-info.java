/// Reads vocabularies from CSV files.
package theriac.adverseevent.coding.csv;
