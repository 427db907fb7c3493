/// What an operator sets for data protection.
package theriac.dataprotection.config;
