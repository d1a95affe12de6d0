package dev.quarterdeck.engine.chance;

import org.jspecify.annotations.Nullable;

/**
 * The words of one quantity in every replicate.
 *
 * @param keys of its scramble or of its pseudo-random numbers: two halves for each replicate
 * @param directions by replicate; null for pseudo-random numbers
 */
record Stream(long[] keys, int @Nullable [][] directions) {

  /** Writes the words of the block's samples into the block. */
  void draw(Block block) {
    long key = keys[2 * block.replicate];
    if (directions == null) {
      block.kernels.pseudo(block.words, block.n, block.first, key);
      return;
    }
    block.kernels.net(block.words, block.n, block.first, directions[block.replicate]);
    block.kernels.scramble(block.words, block.n, key, keys[2 * block.replicate + 1]);
  }
}
