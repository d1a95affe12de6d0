package dev.quarterdeck.engine.chance;

/** An uncertain quantity ready to be drawn. */
record Source(Stream stream, Marginal marginal) {

  /** Writes its values at the block's samples. */
  void draw(Block block, double[] values) {
    if (!(marginal instanceof Marginal.Fixed)) {
      stream.draw(block);
    }
    marginal.fill(block, values);
  }
}
