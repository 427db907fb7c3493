package theriac.adverseevent.faersimport;

import java.util.List;

/// The files of one quarter.
public interface Quarter extends AutoCloseable {

    /// How many lines the files have, without their headers.
    ///
    /// @throws UnreadableQuarter when the files can't be read
    long countLines();

    /// Reads all files, in any order, until the reader has enough.
    ///
    /// @throws UnreadableQuarter when the files can't be read
    void read(Reader reader);

    @Override
    void close();

    /// Takes what a line said.
    interface Reader {

        /// Takes a line, with what had to be left out of it; false to end the reading.
        boolean take(QuarterLine line, List<RefusedLine> leftOut);

        /// Takes note of a line that can't be read; false to end the reading.
        boolean refuse(RefusedLine line);
    }

    /// The files are not, or not wholly, what a quarter is.
    final class UnreadableQuarter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param sentence what is wrong, for whoever sent the files
        public UnreadableQuarter(String sentence) {
            super(sentence);
        }

        /// What is wrong, for whoever sent the files.
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
