/// Reads quarters of FAERS as the FDA publishes them: a zip of seven files, one line per record, values between `$`.
package theriac.adverseevent.faersimport.faers;
