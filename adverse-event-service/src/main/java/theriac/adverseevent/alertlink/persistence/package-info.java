/// Keeps what is known of alerts in PostgreSQL.
package theriac.adverseevent.alertlink.persistence;
