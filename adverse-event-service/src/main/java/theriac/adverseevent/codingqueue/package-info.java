/// Lets assessors code what was not recognised: the texts that reports use, each once, and what people decided
/// about them.
package theriac.adverseevent.codingqueue;
