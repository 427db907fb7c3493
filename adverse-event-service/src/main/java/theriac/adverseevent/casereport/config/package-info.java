/// What a deployment sets for taking reports in.
package theriac.adverseevent.casereport.config;
