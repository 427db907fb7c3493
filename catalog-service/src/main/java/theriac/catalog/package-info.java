/// What a drug is.
package theriac.catalog;
