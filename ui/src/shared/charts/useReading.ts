import { useState, type KeyboardEvent } from 'react';

interface Reading {
  /** Which is read; null for none. */
  at: number | null;
  read(at: number | null): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Reading a chart's marks one by one, with the arrow keys or a pointer. */
export function useReading(count: number): Reading {
  const [chosen, read] = useState<number | null>(null);
  const at = chosen === null || chosen >= count ? null : chosen;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    read(Math.min(count - 1, Math.max(0, (at ?? -1) + step)));
  };
  return { at, read, onKeyDown };
}
