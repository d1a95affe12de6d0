/**
 * Who somebody is and what they may do: accounts, roles, permissions, sign-in, tokens.
 *
 * <p>Every endpoint carries a {@link dev.quarterdeck.server.access.Permit}. Start at {@link
 * dev.quarterdeck.server.access.Permission}, which is the table of roles.
 */
@NullMarked
package dev.quarterdeck.server.access;

import org.jspecify.annotations.NullMarked;
