package theriac.catalog.catalogimport.openfda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.imports.UnreadableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void recordsAreThoseOfTheResultsOrOfTheWholeArray() throws IOException {
        assertThat(recordsOf("{ \"meta\": {\"results\": [9]}, \"results\": [{}, {\"a\": [{}]}, 3], \"more\": {} }"))
                .containsExactly(1, 2, 3);
        assertThat(recordsOf("\ufeff [ {}, {} ]")).containsExactly(1, 2);
    }

    @Test
    void moreBytesThanAllowedEndTheReadingWhateverTheZipSays() throws IOException {
        var bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("labels.json"));
            zip.write(("{ \"results\": [ \"" + "0".repeat(3_000_000) + "\" ] }").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> new JsonRecords(bomb, 1_000_000).each((json, number) -> {
                    json.skipChildren();
                    return true;
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("larger than 1000000 bytes");
    }

    @Test
    void whatFollowsTheRecordsMustBeWholeToo() {
        assertThatThrownBy(() -> recordsOf("{ \"results\": [ {} ], \"more\": "))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("cut off, behind record 1");
    }

    private List<Integer> recordsOf(String json) throws IOException {
        var file = Files.writeString(folder.resolve("labels.json"), json);
        List<Integer> numbers = new ArrayList<>();
        assertThat(new JsonRecords(file, 1_000_000).each((parser, number) -> {
                    parser.skipChildren();
                    return numbers.add(number);
                }))
                .isTrue();
        return numbers;
    }
}
