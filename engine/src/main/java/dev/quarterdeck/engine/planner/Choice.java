package dev.quarterdeck.engine.planner;

/** One candidate in one option from one start: what the solver says yes or no to. */
record Choice(int index, Candidate candidate, Option option, int start) {
  String key() {
    return candidate.key();
  }

  int end() {
    return start + option.duration();
  }

  double value() {
    return option.value(start);
  }

  double use(String row, int from, int to) {
    return option.use(row, start, from, to);
  }

  Funded funded() {
    return new Funded(key(), option.key(), start);
  }

  /** Whether it says the same, under whatever number. */
  boolean isSameAs(Choice other) {
    return candidate == other.candidate && option == other.option && start == other.start;
  }

  Choice at(int position) {
    return new Choice(position, candidate, option, start);
  }
}
