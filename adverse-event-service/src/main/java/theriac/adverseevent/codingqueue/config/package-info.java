/// When texts are counted and looked up.
package theriac.adverseevent.codingqueue.config;
