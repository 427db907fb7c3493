/// What the catalog publishes.
package theriac.contracts.catalog;
