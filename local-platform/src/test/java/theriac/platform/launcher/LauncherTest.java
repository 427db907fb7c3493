package theriac.platform.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {

    @TempDir
    Path data;

    private Theriac theriac = new Theriac(Path.of(""));

    @BeforeEach
    void onFreshData() {
        theriac = new Theriac(data);
    }

    @Test
    void theHelpNamesEveryCommand() {
        var help = theriac.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("  up ", "  down ", "  status ", "  infra ", "  test ", "  token ", "  demo ", "  import ")
                .contains("  bench ", "  audit ", "  republish ", "  rotate-keys ", "--data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up            | --catalog-port
            up            | (default: 54321
            up            | --fresh
            infra         | quarkus:dev
            down          | Data stays
            status        | all parts are ready
            test          | mvn verify
            token         | catalog-editor
            demo          | --seed
            demo          | --rate
            import faers  | *.txt
            bench         | NAME
            audit         | verify
            audit verify  | every chain is intact
            republish     | --even-if-empty
            rotate-keys   | All three if none is named
            """)
    void everyCommandExplainsItself(String command, String explanation) {
        var help = theriac.run((command + " --help").split(" ", -1));

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: theriac " + command).contains(explanation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --catalogue-port=1",
                "up --catalog-port=many",
                "fly",
                "import",
                "audit",
                "token",
                "token surgeon"
            })
    void aWrongCommandLineIsRefusedWithAdvice(String line) {
        var refused = theriac.run(line.split(" ", -1));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .containsAnyOf("Usage: theriac", "Possible solutions: --catalog-port")
                .doesNotContain("\tat ");
    }

    @Test
    void noCommandAtAllShowsTheCommands() {
        var refused = theriac.run();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Which command?", "  up ");
    }

    @Test
    void aTokenIsPrintedBare() {
        var token = theriac.run("token", "reporter");

        assertThat(token.exitCode()).isZero();
        assertThat(token.err()).isEmpty();
        assertThat(token.out().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(token.out().lines()).hasSize(1);
    }

    @Test
    void aMissingBuildIsSaidInOneSentence() {
        var refused = theriac.run("up");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("theriac: The catalog service is not built.")
                .hasLineCount(1);
    }

    @Test
    void aPortInUseIsNamedWithTheFlagThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            var refused = theriac.run("infra", "--postgres-port", port);

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines("theriac: Port " + port + " is in use by another program. Choose another"
                            + " one with --postgres-port.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "demo", "audit verify", "republish catalog", "rotate-keys", "rotate-keys catalog"})
    void whatNeedsARunningPlatformSaysHowToStartIt(String command) {
        var refused = theriac.run(command.split(" ", -1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("does not run here")
                .contains(data + " up")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "republish catalogue,                           There is no service catalogue.",
        "rotate-keys dashboard,                         There is no service dashboard.",
        "rotate-keys --url http://localhost:1,          Say which service answers at that address.",
        "rotate-keys catalog --url http://localhost:1,  Set THERIAC_TOKEN"
    })
    void aServiceThatIsNotNamedWellIsRefused(String command, String advice) {
        var refused = theriac.run(command.split(" ", -1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).startsWith("theriac: " + advice).hasLineCount(1);
    }

    @Test
    void anImportOfADirectoryWithoutFilesIsRefused() {
        var refused = theriac.run("import", "faers", data.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("no *.txt files in " + data);
    }

    @Test
    void downHasNothingToDoWhereNothingRuns() {
        var down = theriac.run("down");

        assertThat(down.exitCode()).isZero();
        assertThat(down.out()).contains("Nothing runs here.");
    }
}
