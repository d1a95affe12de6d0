package dev.quarterdeck.engine;

/** Shows the steps of a part of the work as one step, whose share never falls. */
final class PartOfProgress implements Progress {
  private final Progress whole;
  private final String step;
  private final double from;
  private final double to;
  private double reached;

  PartOfProgress(Progress whole, String step, double from, double to) {
    this.whole = whole;
    this.step = step;
    this.from = from;
    this.to = to;
    this.reached = from;
  }

  @Override
  public synchronized void at(String inner, double share) {
    reached = Math.max(reached, from + (to - from) * share);
    whole.at(step, reached);
  }

  @Override
  public void found() {
    whole.found();
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
