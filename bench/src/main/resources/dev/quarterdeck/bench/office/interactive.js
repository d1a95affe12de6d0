// When a page that shows a decision can be used: it is painted, its main button can be pressed, and
// no long task (50 ms) of the next second and a half keeps it from answering.
(() => {
  const AFTER = 1500;
  let busyUntil = 0;
  let ready = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) {
      if (ready === 0 || task.startTime < ready + AFTER) busyUntil = Math.max(busyUntil, task.startTime + task.duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const usable = () =>
    document.querySelectorAll('.figures .explained').length === 5 &&
    [...document.querySelectorAll('button')].some((button) => button.textContent === 'Decide again' && !button.disabled);
  const tell = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    window.measured = { paint, ready, busyUntil, interactive: Math.max(paint, ready, busyUntil) };
  };
  const look = () => {
    if (usable()) {
      ready = performance.now();
      setTimeout(tell, AFTER + 100);
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
})();
