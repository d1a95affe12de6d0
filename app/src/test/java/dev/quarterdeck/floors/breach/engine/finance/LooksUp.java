package dev.quarterdeck.floors.breach.engine.finance;

import dev.quarterdeck.floors.breach.office.workspace.Page;

/** An engine that knows the office. */
record LooksUp(Page page) {}
