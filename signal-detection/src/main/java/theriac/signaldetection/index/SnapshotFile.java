package theriac.signaldetection.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;

/// A file from which an index starts without reading its topic from the beginning. It can always be thrown away.
///
/// @param path where it stands; while it is written, a file beside it has the same name and `.part`
/// @param topicId of the topic that the index is built from: a topic made anew under the same name has another
public record SnapshotFile(Path path, String topicId) {

    /// Writes a view, with the offsets it was published with. Any thread may: the view does not change meanwhile.
    /// The file is there whole or, when anything fails, as it was before.
    public void write(CaseView view) throws IOException {
        var part = path.resolveSibling(path.getFileName() + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var output = new SnapshotOutput(channel);
            SnapshotFormat.write(topicId, view, output);
            output.finish();
            channel.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory();
    }

    /// Else the rename might not outlive a power cut.
    private void syncDirectory() throws IOException {
        try (var directory = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /// Reads the index, unless the file is missing, of another topic or format, damaged or cut.
    ///
    /// @param merging where segments are merged
    /// @throws IOException when the file is there and cannot be read
    public Restored read(Executor merging) throws IOException {
        return read(merging, MergePolicy.USUAL);
    }

    Restored read(Executor merging, MergePolicy policy) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Restored.FromSnapshot(SnapshotFormat.read(topicId, new SnapshotInput(channel), merging, policy));
        } catch (NoSuchFileException missing) {
            return new Restored.Unusable("there is no snapshot");
        } catch (UnfitSnapshotException unfit) {
            return new Restored.Unusable(unfit.reason());
        }
    }
}
