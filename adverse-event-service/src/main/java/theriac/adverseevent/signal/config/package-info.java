/// When crossings are looked for.
package theriac.adverseevent.signal.config;
