/**
 * Changes of the workspace that await somebody else's yes: what a proposal is and what may become
 * of it ({@link dev.quarterdeck.office.proposals.Proposal}), what it changes and how it comes onto
 * a workspace that has moved on ({@link dev.quarterdeck.office.proposals.ProposalDesk}), and the
 * port through which proposals are kept ({@link dev.quarterdeck.office.proposals.Proposals}).
 *
 * <p>May import {@code workspace} and {@code store}. Start at {@link
 * dev.quarterdeck.office.proposals.Proposal}.
 */
@NullMarked
package dev.quarterdeck.office.proposals;

import org.jspecify.annotations.NullMarked;
