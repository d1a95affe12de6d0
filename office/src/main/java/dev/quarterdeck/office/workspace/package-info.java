/**
 * The workspace: text files in, typed documents and problems out, and back to text without loss.
 *
 * <p>Flow: {@code Sources} (folder to files) → {@code Pieces} (file to document texts) → {@code
 * YamlTree} and {@code CsvRows} (text to {@code Node}) → {@code Envelope} and {@code Binder} (node
 * to record) → {@code RefCheck} → {@link Workspace}. {@code Shapes} holds the rules that binder,
 * schema and writer share.
 *
 * <p>Back: {@code WorkspaceWriter} → {@code Patched} and {@code Spans} (values in place) or {@code
 * Canonical} (a document anew). {@code Changes} sets values in nodes and binds again, for
 * scenarios. {@link dev.quarterdeck.office.workspace.Fields} compares, changes and merges writings
 * of a document.
 *
 * <p>May import the engine, snakeyaml-engine, fastcsv and Jackson. Start at {@link
 * dev.quarterdeck.office.workspace.WorkspaceReader}.
 */
@NullMarked
package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.NullMarked;
