/// Brings the content that the service ships with into the catalog: all of it at the first start, what changed at a
/// later one.
package theriac.catalog.loading;
