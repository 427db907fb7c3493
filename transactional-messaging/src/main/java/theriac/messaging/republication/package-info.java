/// Writing state topics anew from the database, after the two were put apart.
package theriac.messaging.republication;
