/**
 * REST under {@code /api/v1}: documents, revisions, problems, decisions, sign-in.
 *
 * <p>A failure is a problem detail (RFC 9457), see {@link dev.quarterdeck.server.http.Failures}.
 */
@NullMarked
package dev.quarterdeck.server.http;

import org.jspecify.annotations.NullMarked;
