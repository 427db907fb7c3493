/// Which site has which duties.
package theriac.adverseevent.casework.config;
