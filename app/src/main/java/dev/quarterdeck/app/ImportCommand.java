package dev.quarterdeck.app;

import picocli.CommandLine;

/** The parent of all imports; it does nothing by itself. */
@CommandLine.Command(
    name = "import",
    description = "Bring what you already have into a workspace.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ImportTableCommand.class,
    footerHeading = "%nExample:%n",
    footer = "  qd import table projects.csv --propose > mapping.yaml")
final class ImportCommand {}
