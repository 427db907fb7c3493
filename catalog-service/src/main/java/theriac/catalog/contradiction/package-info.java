/// Where claims of the catalog contradict each other: figures that differ, statements that are opposed, uses that other
/// claims caution against. Shows both sides with their sources and resolves nothing.
package theriac.catalog.contradiction;
