package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import theriac.platform.PlatformException;

/// `theriac import FORMAT ...`: files of public data into the platform that runs.
@Command(
        name = "import",
        description = "Imports files into the platform that runs here.",
        subcommands = {
            ImportCommand.Faers.class,
            ImportCommand.Formulary.class,
            ImportCommand.Labels.class,
            ImportCommand.RxNorm.class,
            ImportCommand.Meddra.class,
            ImportCommand.Events.class
        },
        synopsisSubcommandLabel = "FORMAT")
final class ImportCommand implements Runnable {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which format? faers PATH, events FILE, formulary FILE, labels FILE, meddra PATH or" + " rxnorm PATH");
    }

    private ImportClient client(Service service) {
        var workspace = launcher.workspace();
        var ports = RunningPlatform.require(workspace).ports();
        return new ImportClient(ports.url(service), workspace.tokens(), launcher.out());
    }

    private int run(Service service, String format, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("There is no file " + file + ".");
        }
        return client(service).run(format, file) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int runZipped(Service service, String format, Path directory, String ending) {
        var files = files(directory, ending);
        return client(service).runZipped(format, files) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static List<Path> files(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            throw new PlatformException("There is no directory " + directory + ".");
        }
        try (var entries = Files.list(directory)) {
            var files = entries.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new PlatformException("There are no *" + ending + " files in " + directory + ".");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `theriac import rxnorm PATH`: a release of the National Library of Medicine.
    @Command(
            name = "rxnorm",
            description = {
                "Imports a release of RxNorm: its zip, or the folder with its RRF files. RXNCONSO is needed; RXNREL,",
                "RXNSAT and RXNATOMARCHIVE add brands, products, UNIIs, and what became of retired codes."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused lines are counted and listed", "1:the import failed or was stopped"})
    static final class RxNorm implements Callable<Integer> {

        private static final String FORMAT = "rxnorm-rrf";

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(paramLabel = "PATH", description = "The zip, or the directory with the *.RRF files.")
        private Path path = Path.of("");

        @Override
        public Integer call() {
            return Files.isDirectory(path)
                    ? parent.runZipped(Service.CATALOG, FORMAT, path, ".rrf")
                    : parent.run(Service.CATALOG, FORMAT, path);
        }
    }

    /// `theriac import formulary FILE`: a hospital's own list of drugs.
    @Command(
            name = "formulary",
            description = {
                "Imports a formulary as CSV in UTF-8. Its first line names its columns:",
                "name, and any of rxcui, unii, atc, class, brands, synonyms."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused lines are counted and listed", "1:the import failed or was stopped"})
    static final class Formulary implements Callable<Integer> {

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(paramLabel = "FILE", description = "The CSV file.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return parent.run(Service.CATALOG, "formulary-csv", file);
        }
    }

    /// `theriac import labels FILE`: product labels of the FDA.
    @Command(
            name = "labels",
            description = {
                "Imports drug labels as openFDA publishes them: a .json, or the .json.zip as it is downloaded.",
                "Each section becomes a claim of its drug."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused labels are counted and listed", "1:the import failed or was stopped"})
    static final class Labels implements Callable<Integer> {

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(paramLabel = "FILE", description = "The JSON file or its zip.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return parent.run(Service.CATALOG, "openfda-labels", file);
        }
    }

    /// `theriac import meddra PATH`: a release of MedDRA, for those who have a licence of it.
    @Command(
            name = "meddra",
            description = {
                "Imports a release of MedDRA that you have a licence of: its zip as it was downloaded, or the folder",
                "with its *.asc files. Reactions are coded with it, and cases become submittable as E2B(R3)."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused lines are counted and listed", "1:the import failed or was stopped"})
    static final class Meddra implements Callable<Integer> {

        private static final String FORMAT = "meddra-ascii";

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(paramLabel = "PATH", description = "The zip, or the directory with the *.asc files.")
        private Path path = Path.of("");

        @Override
        public Integer call() {
            return Files.isDirectory(path)
                    ? parent.runZipped(Service.ADVERSE_EVENT, FORMAT, path, ".asc")
                    : parent.run(Service.ADVERSE_EVENT, FORMAT, path);
        }
    }

    /// `theriac import events FILE`: adverse event reports as openFDA publishes them.
    @Command(
            name = "events",
            description = {
                "Imports drug events as openFDA publishes them: a .json, the .json.zip as it is downloaded, a .json.gz,",
                "or one event per line."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused events are counted and listed", "1:the import failed or was stopped"})
    static final class Events implements Callable<Integer> {

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(paramLabel = "FILE", description = "The JSON file or its archive.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return parent.run(Service.ADVERSE_EVENT, "openfda-events", file);
        }
    }

    /// `theriac import faers PATH`: a quarter of the FDA's adverse event reports.
    @Command(
            name = "faers",
            description = {
                "Imports a quarter of FAERS in its ASCII form: the DEMO, DRUG, REAC, OUTC, THER, INDI and RPSR files.",
                "Shows progress and ends when the import has ended."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:imported; refused lines are counted and listed", "1:the import failed or was stopped"})
    static final class Faers implements Callable<Integer> {

        private static final String FORMAT = "faers-ascii";

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(
                paramLabel = "PATH",
                description = "The zip as it was downloaded, or the directory with the *.txt files.")
        private Path path = Path.of("");

        @Override
        public Integer call() {
            return Files.isRegularFile(path)
                    ? parent.run(Service.ADVERSE_EVENT, FORMAT, path)
                    : parent.runZipped(Service.ADVERSE_EVENT, FORMAT, path, ".txt");
        }
    }
}
