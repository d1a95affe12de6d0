/**
 * Decisions as jobs: asked for, made one after another with all of the machine, watched, cancelled,
 * kept.
 *
 * <p>Start at {@link dev.quarterdeck.server.jobs.Decisions}.
 */
@NullMarked
package dev.quarterdeck.server.jobs;

import org.jspecify.annotations.NullMarked;
