package theriac.adverseevent.openfdaimport;

import java.nio.file.Path;

/// A file of events, read from its beginning to its end as often as asked.
public interface EventFile extends AutoCloseable {

    /// How many events it has.
    ///
    /// @throws theriac.imports.UnreadableFile when it can't be read to its end
    long count();

    /// Reads its events, until the reader has enough; false then.
    ///
    /// @throws theriac.imports.UnreadableFile when it can't be read any further
    boolean read(Reader reader);

    @Override
    void close();

    /// Takes the events one after the other.
    @FunctionalInterface
    interface Reader {

        /// Takes an event; false to end the reading.
        boolean take(Event event);
    }

    /// An event as it stands in a file.
    ///
    /// @param file the file's name, without folders
    /// @param number its place in that file, from 1
    /// @param bytes its JSON; of no use when it is at fault
    /// @param fault why it can't be read, or empty
    @SuppressWarnings("ArrayRecordComponent")
    record Event(String file, int number, byte[] bytes, String fault) {}

    /// Opens files.
    interface Opening {

        /// Opens a file and looks whether it can hold events, without reading all of it.
        ///
        /// @param name what its sender calls it
        /// @throws theriac.imports.UnreadableFile when it can't
        EventFile open(Path file, String name);
    }
}
