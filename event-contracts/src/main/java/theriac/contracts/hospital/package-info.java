/// What hospitals send.
package theriac.contracts.hospital;
