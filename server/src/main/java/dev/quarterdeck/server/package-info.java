/**
 * The office for a team: a store for the workspace, REST, sign-in and roles, decisions as jobs.
 *
 * <p>Only here is Spring used. May import {@code office}.
 */
@NullMarked
package dev.quarterdeck.server;

import org.jspecify.annotations.NullMarked;
