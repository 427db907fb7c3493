/// What a drug is: its names, codes, classes, rules and the claims about it, each with its source.
package theriac.catalog;
