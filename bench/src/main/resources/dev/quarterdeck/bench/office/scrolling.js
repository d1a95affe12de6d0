// Looks at a table at each frame, before the page has answered to how far it was scrolled since the
// frame before: for how long some place in it showed no row, and how long a frame took.
window.scrolling = (() => {
  const table = document.querySelector('[role=table][aria-rowcount]');
  const STEP = 20;
  let last, from, run, blank, longest, on;
  const shown = () => {
    const box = table.getBoundingClientRect();
    const head = table.querySelector('[role=columnheader]').getBoundingClientRect().bottom;
    const x = box.left + box.width / 4;
    for (let y = Math.max(head, 0) + STEP; y < Math.min(box.bottom, innerHeight) - STEP; y += STEP) {
      const row = document.elementFromPoint(x, y)?.closest('[role=row][aria-rowindex]');
      if (!row || row.textContent.trim() === '') return false;
    }
    return true;
  };
  const frame = (now) => {
    if (!on) return;
    const took = now - last;
    last = now;
    longest = Math.max(longest, took);
    run = shown() ? 0 : run + took;
    blank = Math.max(blank, run);
    requestAnimationFrame(frame);
  };
  const begin = () => {
    last = performance.now();
    from = table.scrollTop;
    run = blank = longest = 0;
    on = true;
    requestAnimationFrame(frame);
  };
  let far = 0;
  begin();
  return {
    /** What was seen since the beginning. */
    end() {
      on = false;
      const height = table.querySelector('[role=row][aria-rowindex="2"], [role=rowgroup]:last-of-type [role=row]').offsetHeight;
      return { blank, longest, rows: Math.round(Math.max(far, Math.abs(table.scrollTop - from)) / height) };
    },
    /** Goes to so many places all over the table, twenty a second. */
    async drag(places) {
      begin();
      const whole = table.scrollHeight - table.clientHeight;
      for (let i = 1; i <= places; i++) {
        const to = whole * (0.5 + 0.5 * Math.sin(i * 0.37));
        far += Math.abs(to - table.scrollTop);
        table.scrollTop = to;
        await new Promise((next) => setTimeout(next, 50));
      }
      await new Promise((next) => setTimeout(next, 300));
    },
  };
})();
